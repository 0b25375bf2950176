namespace Tensorflow.Compatibility.Tests.Programs;

/// <summary>The examples and the programs of these tests: each one file of an ordinary TensorFlow.NET program.</summary>
internal static class ProgramSources
{
    private static readonly string s_root = FindRoot();

    /// <summary>Names of the folders in <c>examples/</c> that hold programs of TensorFlow.NET.</summary>
    public static IEnumerable<string> Examples =>
        Directory
            .GetDirectories(Path.Combine(s_root, "examples"))
            .Where(folder => File.Exists(Path.Combine(folder, "Program.cs")))
            .Select(folder => Path.GetFileName(folder)!)
            .Order();

    /// <summary>Names of the programs that these tests bring.</summary>
    public static IEnumerable<string> Own =>
        Directory
            .GetFiles(Path.Combine(s_root, "tests", "Tensorflow.Compatibility.Tests", "Programs", "Sources"), "*.cs")
            .Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Order();

    public static string Read(string name)
    {
        string own = Path.Combine(
            s_root,
            "tests",
            "Tensorflow.Compatibility.Tests",
            "Programs",
            "Sources",
            name + ".cs"
        );
        return File.ReadAllText(File.Exists(own) ? own : Path.Combine(s_root, "examples", name, "Program.cs"));
    }

    private static string FindRoot()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Matex.Transparent.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }
        return folder.FullName;
    }
}
