using System.Runtime.Intrinsics.X86;
using Matex.Launching.Running;
using Matex.Testing;

namespace Matex.EndToEnd.Tests;

/// <summary>The built programs and their runs alone, each of which is made once.</summary>
internal static class TestPrograms
{
    private static readonly string Configuration = Path.GetFileName(
        Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))!
    );

    private static readonly Dictionary<string, RunResult> Single = [];

    public static string Root { get; } = FindRoot();

    public static string Example(string name) => Built(Path.Combine(Root, "examples", name), name);

    public static string Program(string name) => Built(Path.Combine(Root, "tests", "Programs", name), name);

    public static string Tool => Built(Path.Combine(Root, "tools", "matex"), "matex");

    /// <summary>The program's run alone with the same seed; later calls get the same result.</summary>
    public static RunResult Alone(string program, params string[] arguments) =>
        Alone(program, new RunOptions { Arguments = arguments });

    /// <summary>The program's run alone with these options; later calls with the same get the same result.</summary>
    public static RunResult Alone(string program, RunOptions options)
    {
        var key = string.Join(
            ' ',
            [program, .. options.Arguments, $"{options.WholeSums}", .. options.Environment.Select(pair => $"{pair}")]
        );
        return Single.TryGetValue(key, out var result) ? result : Single[key] = SingleNode.Run(program, options);
    }

    /// <summary>
    /// The tolerance of weights where sums are those of the run alone: none, but where products are libtorch's, since with
    /// those a row's result may depend on how many rows there are.
    /// </summary>
    public static double LastBit { get; } = Fma.IsSupported ? 0 : 1e-4;

    /// <summary>MNIST where TensorFlow.NET's two loaders look for it.</summary>
    public static bool HaveMnist { get; } =
        File.Exists(Path.Combine(Path.GetTempPath(), "mnist.npz"))
        && Directory.Exists(Path.Combine(FindRoot(), ".data", "mnist"));

    private static string Built(string folder, string name) =>
        Path.Combine(folder, "bin", Configuration, "net10.0", name + ".dll");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Matex.Transparent.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }
        return folder.FullName;
    }
}
