using System.IO.Compression;

namespace Matex.Packages.Tests;

/// <summary>A program outside the repository that takes the packages from a local feed.</summary>
internal sealed class UserProgram : IDisposable
{
    private const string Configuration = """
        <configuration>
          <packageSources><add key="local" value="FEED" /></packageSources>
          <fallbackPackageFolders><add key="machine" value="FALLBACK" /></fallbackPackageFolders>
          <config><add key="globalPackagesFolder" value="PACKAGES" /></config>
        </configuration>
        """;

    // A version of its own, so that no package of an earlier build is taken instead.
    private static readonly string Version = $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}";

    private static readonly string[] Projects =
    [
        "src/Matex.Mpi",
        "src/Matex.Transparent",
        "src/Matex.Data",
        "src/Engine/Matex.Engine",
    ];

    public UserProgram()
    {
        Root = Directory.CreateTempSubdirectory("matex-packages-").FullName;
        Feed = Path.Combine(Root, "feed");
        foreach (string project in Projects)
        {
            DotNet.Run(
                Repository.Root,
                [
                    "pack",
                    project,
                    "-c",
                    Repository.Configuration,
                    "-o",
                    Feed,
                    $"-p:PackageVersion={Version}",
                    "--nologo",
                ]
            );
        }
        string machine =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        File.WriteAllText(
            Path.Combine(Root, "nuget.config"),
            Configuration
                .Replace("FEED", Feed)
                .Replace("FALLBACK", machine)
                .Replace("PACKAGES", Path.Combine(Root, "packages"))
        );
    }

    public string Root { get; }

    public string Feed { get; }

    /// <summary>Builds or publishes the program in a folder of its own; returns the folder with the result.</summary>
    public string Build(string name, params string[] arguments) =>
        Build(name, "LineFit.csproj.txt", "Program.cs.txt", arguments);

    /// <summary>As <see cref="Build(string, string[])"/>, for the program that reads its data with Matex.Data.</summary>
    public string BuildReading(string name, params string[] arguments) =>
        Build(name, "TableFit.csproj.txt", "TableFit.cs.txt", arguments);

    private string Build(string name, string project, string source, string[] arguments)
    {
        string folder = Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
        Write(Path.Combine(folder, Path.GetFileNameWithoutExtension(project)), project);
        Write(Path.Combine(folder, "Program.cs"), source);
        string output = Path.Combine(folder, "output");
        DotNet.Run(folder, [.. arguments, "-c", "Release", "-o", output, "--nologo"]);
        return output;
    }

    /// <summary>Where the woven copy of an assembly is kept between builds.</summary>
    public string WovenCopy(string name, string assembly) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, name, "obj"), assembly, SearchOption.AllDirectories)
            .Single(path => Path.GetFileName(Path.GetDirectoryName(path)) == "matex");

    /// <summary>Names of the files in a package of the feed.</summary>
    public IReadOnlyList<string> FilesOf(string package)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Feed, $"{package}.{Version}.nupkg"));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Write(string path, string source)
    {
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Program", source));
        File.WriteAllText(path, text.Replace("VERSION", Version));
    }
}
