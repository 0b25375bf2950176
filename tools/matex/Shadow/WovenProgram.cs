using System.Security.Cryptography;
using System.Text;
using Matex.Transparent.Weaving;

namespace Matex.Tool.Shadow;

/// <summary>A program that is ready to run on several ranks.</summary>
/// <param name="Executable">What to start.</param>
/// <param name="Weaving">What was woven, and the warnings.</param>
internal sealed record WovenProgram(string Executable, WeavingResult Weaving)
{
    /// <summary>
    /// The program at <paramref name="path"/> itself, if it was woven when it was built, else a woven shadow of it: links to
    /// its files, woven copies of the TensorFlow assemblies, and the adapter added to its dependencies. The program's folder
    /// is not touched. The shadow is kept, and brought up to date when the program changes.
    /// </summary>
    /// <exception cref="UsageException">It is no program that can be woven.</exception>
    public static WovenProgram Prepare(string path) => Prepare(path, ShadowFolder(ProgramFiles.Find(path)), link: true);

    /// <summary>Makes a woven copy of a program, without links to the original.</summary>
    /// <exception cref="UsageException">It is no program that can be woven.</exception>
    public static WovenProgram Copy(string path, string folder) => Prepare(path, folder, link: false);

    private static WovenProgram Prepare(string path, string folder, bool link)
    {
        var program = ProgramFiles.Find(path);
        Directory.CreateDirectory(folder);
        using var turn = FolderLock.Take(folder);
        var weaving = IncrementalWeaver.Weave(new WeavingRequest(program.Assemblies, Adapters.Assemblies, folder));
        if (!weaving.Succeeded)
        {
            throw new UsageException(string.Join('\n', weaving.Messages.Select(message => message.Text)));
        }
        if (weaving.Assemblies.Count == 0)
        {
            string targets = string.Join(
                ", ",
                Adapters.Assemblies.SelectMany(Weaver.TargetsOf).Select(t => t.Assembly)
            );
            throw new UsageException($"{path} has no assembly that can be woven beside it ({targets}).");
        }
        if (link && weaving.Assemblies.All(assembly => assembly.Woven == assembly.Original))
        {
            return new WovenProgram(program.Executable, weaving);
        }
        Fill(program, folder, weaving, link);
        return new WovenProgram(Path.Combine(folder, Path.GetFileName(program.Executable)), weaving);
    }

    private static void Fill(ProgramFiles program, string folder, WeavingResult weaving, bool link)
    {
        // The host looks for its files where the real main assembly is, so that this one cannot be a link.
        string[] copied =
        [
            .. new[] { program.Name, program.Name + ".exe", program.Name + ".dll" }
                .Select(name => Path.Combine(program.Folder, name))
                .Where(File.Exists),
        ];
        string[] adapters = Adapters.Files;
        HashSet<string> own =
        [
            .. copied.Concat(adapters).Concat(weaving.Replacements().Values).Select(path => Path.GetFileName(path)!),
            Path.GetFileName(program.DependencyFile),
            Path.GetFileName(program.RuntimeConfiguration),
            Path.GetFileName(IncrementalWeaver.StampPath(folder)),
            FolderLock.FileName,
        ];
        if (link)
        {
            FolderLinks.Synchronize(program.Folder, folder, own);
        }
        else
        {
            FolderCopy.Copy(program.Folder, folder, own);
        }
        foreach (string path in copied.Concat(adapters))
        {
            FolderLinks.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
        }
        if (File.Exists(program.DependencyFile))
        {
            string text = DependencyFile.Add(File.ReadAllText(program.DependencyFile), Adapters.Identities);
            FolderLinks.Write(Path.Combine(folder, Path.GetFileName(program.DependencyFile)), text);
        }
        if (File.Exists(program.RuntimeConfiguration))
        {
            string text = RuntimeConfiguration.Change(
                File.ReadAllText(program.RuntimeConfiguration),
                Adapters.StartedBy(weaving.Assemblies.Select(assembly => assembly.Original))
            );
            FolderLinks.Write(Path.Combine(folder, Path.GetFileName(program.RuntimeConfiguration)), text);
        }
    }

    private static string ShadowFolder(ProgramFiles program)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(program.Folder + "\n" + program.Name));
        return Path.Combine(Cache(), $"{program.Name}-{Convert.ToHexStringLower(hash.AsSpan(0, 6))}");
    }

    // Below the home folder, which the nodes of a cluster share, unlike /tmp.
    private static string Cache()
    {
        string? cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return !string.IsNullOrEmpty(cache) ? Path.Combine(cache, "matex")
            : home.Length > 0 ? Path.Combine(home, ".cache", "matex")
            : Path.Combine(Path.GetTempPath(), $"matex-{Environment.UserName}");
    }
}
