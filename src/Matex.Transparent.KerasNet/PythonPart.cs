using System.Text.Json;
using Matex.Transparent.KerasNet.Interpreter;
using Matex.Transparent.KerasNet.Operations;
using Matex.Transparent.Launch;

namespace Matex.Transparent.KerasNet;

/// <summary>The Python package <c>matex_transparent</c>, which patches Keras; its files are resources of this assembly.</summary>
internal static class PythonPart
{
    private const string Prefix = "matex_transparent.";

    private static bool _started;

    /// <summary>Names under which Keras.NET imports Keras.</summary>
    public static IReadOnlySet<string> Names { get; } = new HashSet<string> { "tensorflow.keras", "keras", "tf_keras" };

    /// <summary>Lets Keras be imported, then patches it; what goes wrong ends a distributed run with its own message.</summary>
    public static object Import(string module, Func<object> import)
    {
        object imported;
        try
        {
            imported = import();
        }
        catch (Exception exception) when (Job.Current.IsDistributed)
        {
            throw Failure.End(ExitCode.UnsupportedPython, ImportProblem.Describe(module, exception));
        }
        if (!_started)
        {
            _started = true;
            Start(module);
        }
        return imported;
    }

    /// <summary>Hands over the final weights and flushes Python's output.</summary>
    public static void Finish()
    {
        if (_started && Python.TryFind(out var python))
        {
            Run(python, "finish", []);
        }
    }

    private static void Start(string module)
    {
        if (!Python.TryFind(out var python))
        {
            throw Failure.End(
                ExitCode.UnsupportedPython,
                "Keras.NET has imported Keras, but no libpython can be found among the libraries of this process."
            );
        }
        var job = Job.Current;
        if (job.Settings.Dump is not null)
        {
            job.Report.Weights = static () => FinalWeights.All;
        }
        var settings = new Dictionary<string, object?>
        {
            ["module"] = module,
            ["rank"] = job.Rank,
            ["size"] = job.Size,
            ["local_rank"] = job.LocalRank,
            ["seed"] = job.Seed,
            ["keep_weights"] = job.Settings.Dump is not null,
            ["split"] = job.Settings.Split,
            ["local_batch_norm"] = job.Settings.BatchNorm == BatchNormStatistics.Local,
            ["check"] = job.Settings.Check.ToString().ToLowerInvariant(),
            ["per_rank"] = job.Settings.Batch == BatchMeaning.PerRank,
            ["operations"] = job.IsDistributed && KerasOperations.TryRegister(),
            ["functions"] = HostFunctions.Addresses,
        };
        Run(python, "start", new() { ["settings"] = JsonSerializer.Serialize(settings) });
    }

    private static void Run(Python python, string action, Dictionary<string, string> names)
    {
        names["action"] = action;
        names["sources"] = JsonSerializer.Serialize(Sources());
        if (python.Run("matex_transparent.bootstrap", Read(Prefix + "bootstrap"), names, "problem") is { } problem)
        {
            throw Failure.End(ExitCode.UnsupportedPython, problem);
        }
    }

    private static Dictionary<string, string> Sources() =>
        typeof(PythonPart)
            .Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal) && name != Prefix + "bootstrap")
            .ToDictionary(static name => name[Prefix.Length..], Read);

    private static string Read(string resource)
    {
        using var stream = typeof(PythonPart).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
