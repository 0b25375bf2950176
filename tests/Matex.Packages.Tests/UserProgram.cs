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

    public UserProgram()
    {
        Root = Directory.CreateTempSubdirectory("matex-packages-").FullName;
        Feed = Path.Combine(Root, "feed");
        Folder = Directory.CreateDirectory(Path.Combine(Root, "LineFit")).FullName;
        foreach (string project in new[] { "src/Matex.Mpi", "src/Matex.Transparent", "src/Engine/Matex.Engine" })
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
        Write("LineFit.csproj", "LineFit.csproj.txt");
        Write("Program.cs", "Program.cs.txt");
        string machine =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        File.WriteAllText(
            Path.Combine(Folder, "nuget.config"),
            Configuration
                .Replace("FEED", Feed)
                .Replace("FALLBACK", machine)
                .Replace("PACKAGES", Path.Combine(Root, "packages"))
        );
    }

    public string Root { get; }

    public string Feed { get; }

    public string Folder { get; }

    /// <summary>Builds or publishes into a folder of its own, and returns that.</summary>
    public string Build(string name, params string[] arguments)
    {
        string output = Path.Combine(Root, name);
        DotNet.Run(
            Folder,
            [.. arguments, "-c", "Release", "-o", output, "--nologo", $"-p:BaseIntermediateOutputPath=obj-{name}/"]
        );
        return output;
    }

    /// <summary>Names of the files in a package of the feed.</summary>
    public IReadOnlyList<string> FilesOf(string package)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Feed, $"{package}.{Version}.nupkg"));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Write(string name, string source) =>
        File.WriteAllText(
            Path.Combine(Folder, name),
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Program", source)).Replace("VERSION", Version)
        );
}
