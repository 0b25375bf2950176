using PureHDF;

namespace Tensorflow.Reference.Tests;

/// <summary>
/// The cases that TensorFlow computed: an HDF5 file with a group for each, by kind. Its path is the setting
/// MATEX_REFERENCE, or shared/reference beside the repository.
/// </summary>
internal static class ReferenceFile
{
    private const string Setting = "MATEX_REFERENCE";
    private const string DefaultName = "tensorflow-2.15.h5";
    private static readonly Lazy<Dictionary<string, Dictionary<string, ReferenceCase>>> Kinds = new(Read);

    /// <summary>Where the file is; null when it is not there.</summary>
    public static string? Path
    {
        get
        {
            if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } given)
                return given;
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var path = System.IO.Path.Combine(folder.FullName, "shared", "reference", DefaultName);
                if (File.Exists(path))
                    return path;
            }
            return null;
        }
    }

    /// <summary>The names of the cases of a kind; empty when there is no file.</summary>
    public static IEnumerable<string> Names(string kind) =>
        Path is not null && Kinds.Value.TryGetValue(kind, out var cases) ? cases.Keys : [];

    /// <summary>The cases of one kind as NUnit's cases, or one ignored case that says what is missing.</summary>
    public static IEnumerable<TestCaseData> Cases(string kind)
    {
        if (Path is null)
        {
            yield return new TestCaseData("").Ignore($"No reference file: set {Setting} to the path of {DefaultName}.");
            yield break;
        }
        foreach (var name in Names(kind))
            yield return new TestCaseData(name);
    }

    public static ReferenceCase Case(string kind, string name) => Kinds.Value[kind][name];

    private static Dictionary<string, Dictionary<string, ReferenceCase>> Read()
    {
        using var file = H5File.OpenRead(Path!);
        return file.Children()
            .OfType<IH5Group>()
            .ToDictionary(
                kind => kind.Name,
                kind => kind.Children().OfType<IH5Group>().ToDictionary(g => g.Name, g => new ReferenceCase(g))
            );
    }
}
