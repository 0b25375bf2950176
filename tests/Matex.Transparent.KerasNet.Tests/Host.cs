using Matex.Launching.Running;
using Matex.Testing;

namespace Matex.Transparent.KerasNet.Tests;

/// <summary>Runs Python scripts in the test host, which does what a woven Keras.NET program does.</summary>
internal static class Host
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    private static string Program =>
        Path.Combine(TestContext.CurrentContext.TestDirectory, "Matex.Transparent.KerasNet.TestHost.dll");

    /// <summary>The path of one of the scripts beside the tests.</summary>
    public static string Script(string name) => Path.Combine(TestContext.CurrentContext.TestDirectory, "Scripts", name);

    /// <param name="ranks">Number of ranks; null to run alone, without a launcher.</param>
    /// <param name="script">The script.</param>
    /// <param name="options">How to run it; Python's packages are added.</param>
    /// <param name="module">The module that is imported as Keras.</param>
    public static RunResult Run(
        int? ranks,
        string script,
        RunOptions? options = null,
        string module = "tensorflow.keras"
    )
    {
        options ??= new RunOptions();
        var environment = options.Environment.ToDictionary();
        environment.TryAdd("PYTHONPATH", Peers.Packages);
        environment.TryAdd("TF_CPP_MIN_LOG_LEVEL", "2");
        options = options with
        {
            Arguments = [module, Script(script), .. options.Arguments],
            Environment = environment,
            TimeLimit = Limit,
        };
        return ranks is { } count ? Distributed.Run(Program, count, options) : SingleNode.Run(Program, options);
    }
}
