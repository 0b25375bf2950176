namespace Matex.Tool.Shadow;

/// <summary>The files of a program that is built.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Name">File name of the main assembly, without extension.</param>
/// <param name="Executable">The file to start: the <c>.dll</c>, or the executable that was named.</param>
internal sealed record ProgramFiles(string Folder, string Name, string Executable)
{
    public string DependencyFile => Path.Combine(Folder, Name + ".deps.json");

    public string RuntimeConfiguration => Path.Combine(Folder, Name + ".runtimeconfig.json");

    /// <summary>All assemblies beside the program.</summary>
    public string[] Assemblies => Directory.GetFiles(Folder, "*.dll");

    /// <summary>Finds the files that belong to <paramref name="path"/>.</summary>
    /// <exception cref="UsageException">There is no such program, or it is bundled into one file.</exception>
    public static ProgramFiles Find(string path)
    {
        string full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new UsageException($"There is no program {path}; build it first.");
        }
        string folder = Path.GetDirectoryName(full)!;
        string name = Path.GetFileNameWithoutExtension(full);
        string assembly = Path.Combine(folder, name + ".dll");
        if (full == assembly && !File.Exists(Path.Combine(folder, name + ".runtimeconfig.json")))
        {
            throw new UsageException(
                $"{path} is a library, not a program: it has no {name}.runtimeconfig.json beside it."
            );
        }
        if (!File.Exists(assembly))
        {
            throw new UsageException(
                $"{path} is not a .NET program with its assemblies beside it. A single file cannot be woven any more: publish "
                    + "it with a reference to the package Matex.Transparent, or without PublishSingleFile."
            );
        }
        return new ProgramFiles(folder, name, full);
    }
}
