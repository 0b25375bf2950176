using System.Globalization;
using Matex.Benchmarks.Step;

namespace Matex.Benchmarks.KerasNet;

/// <summary>The same script alone, in the adapter's test host, and under its peers, each rank on one core.</summary>
internal static class KerasNetCandidates
{
    public const string Alone = "Keras alone";
    public const string Part = "Keras alone, a rank's part of the batch";
    public const string Parts = "Keras alone, the ranks' parts at once";
    public const string Averaging = "averaging of the same bytes";
    public const string Adapter = "Keras.NET adapter";

    private const string Python = "/usr/bin/python3";

    public static Candidate[] For(StepSetup setup)
    {
        var packages =
            Environment.GetEnvironmentVariable("MATEX_PEERS")
            ?? throw new BenchmarkException(
                "MATEX_PEERS does not name the folder of Python's packages (the pack that ../shared/peers/unpack makes)."
            );
        (string, string)[] variables = [("PYTHONPATH", packages), ("OMP_NUM_THREADS", "1")];
        double Run(IEnumerable<string> command, string mode, int batch) =>
            Median(
                ProcessRun.Output(
                    [.. command, Script, mode, .. Options(setup, batch)],
                    MeasuredProgram.Limit,
                    variables
                )
            );
        string[] OneOn(int core) => ["taskset", "-c", Number(core), .. setup.Prefix, Python];
        var one = OneOn(0);
        string[] Ranks(params string[] options) =>
            [setup.Mpi.Mpiexec, .. options, "-n", $"{setup.Ranks}", .. setup.Prefix, Python];
        return
        [
            new(Alone, () => Run(one, "plain", setup.Batch)),
            new(Part, () => Run(one, "plain", setup.Batch / setup.Ranks)),
            new(Parts, () => AtOnce(setup.Ranks, core => Run(OneOn(core), "plain", setup.Batch / setup.Ranks))),
            new(Averaging, () => AveragingAlone(setup)),
            new(
                Adapter,
                () =>
                    Run(
                        setup.Mpi.Command(setup.Ranks, [.. setup.Prefix, "dotnet", Host, "tensorflow.keras"]),
                        "plain",
                        setup.Batch
                    )
            ),
            new("Horovod's Keras API", () => Run(Ranks(), "horovod", setup.Batch), IsPeer: true),
            new(
                "Horovod's Keras API, yielding MPI",
                () => Run(Ranks("--mca", "mpi_yield_when_idle", "1"), "horovod", setup.Batch),
                IsPeer: true
            ),
            new("MultiWorkerMirroredStrategy", () => Run(Ranks(), "mwms", setup.Batch), IsPeer: true),
        ];
    }

    /// <summary>The slowest of runs that begin together, a core each.</summary>
    private static double AtOnce(int count, Func<int, double> run) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(core => Task.Run(() => run(core))))
            .GetAwaiter()
            .GetResult()
            .Max();

    /// <summary>What a step of the adapter spends on gradients at least: their averaging, with nothing beside it.</summary>
    private static double AveragingAlone(StepSetup setup)
    {
        var worker = MpiLaunch.ThisProgram(["allreduce-worker", "Automatic", "5", $"{setup.Bytes}"]);
        var output = ProcessRun.Output(
            setup.Mpi.Command(setup.Ranks, [.. setup.Prefix, .. worker]),
            MeasuredProgram.Limit
        );
        return MeasuredProgram.Median(output.Trim().Split(' ')[1..]) / 1000;
    }

    private static string Script => Path.Combine(AppContext.BaseDirectory, "Peers", "keras_fit.py");

    /// <summary>The host of the adapter's tests, which does what a woven Keras.NET program does.</summary>
    private static string Host
    {
        get
        {
            const string Name = "Matex.Transparent.KerasNet.TestHost";
            var output = new DirectoryInfo(AppContext.BaseDirectory);
            var root = output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
            var path = Path.Combine(root, "tests", Name, "bin", output.Parent.Name, output.Name, Name + ".dll");
            return File.Exists(path) ? path : throw new BenchmarkException($"{path} does not exist; build it first.");
        }
    }

    private static string[] Options(StepSetup setup, int batch) =>
        [
            "--model",
            setup.Net,
            "--global-batch",
            Number(batch),
            "--steps",
            Number(setup.Steps),
            "--warmup",
            Number(setup.WarmUp),
        ];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static double Median(string output)
    {
        const string Mark = "median_ms=";
        var start = output.IndexOf(Mark, StringComparison.Ordinal);
        return start >= 0
            ? MeasuredProgram.Median([output[(start + Mark.Length)..].Split('\n', ' ')[0]])
            : throw new BenchmarkException($"{Script} printed no time: {output}");
    }
}
