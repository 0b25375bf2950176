namespace Matex.ReferenceAssemblies.PublicApi;

/// <summary>Files that lie beside the repository, in <c>../shared</c>; tests that need them are skipped without it.</summary>
public static class SharedFiles
{
    /// <summary>Lines of the file, or a skipped test where the folder is absent.</summary>
    public static string[] ReadLines(string relativePath)
    {
        string path = Path.Combine(RepositoryRoot(), "..", "shared", relativePath);
        if (!File.Exists(path))
        {
            Assert.Ignore($"../shared/{relativePath} is not beside the repository; the public API is not checked.");
        }
        return File.ReadAllLines(path);
    }

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Matex.Transparent.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
