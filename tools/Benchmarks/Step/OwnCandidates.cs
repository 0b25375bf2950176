using System.Globalization;

namespace Matex.Benchmarks.Step;

/// <summary>The engine alone and woven, and the raw collective that bounds what can be reached.</summary>
internal static class OwnCandidates
{
    public const string Alone = "engine alone";
    public const string Woven = "woven, one rank";
    public const string RawAllreduce = "raw MPI_Allreduce of the same bytes";

    public static string Part(StepSetup setup) => $"engine alone, 1/{setup.Ranks} of the batch";

    public static string Ranks(StepSetup setup) => $"woven, {setup.Ranks} ranks";

    public static Candidate[] For(StepSetup setup)
    {
        var c = new Lazy<string>(() => setup.Mpi.Compile("allreduce"));
        if (setup.Style == "all")
            return
            [
                .. setup.Styles.Select(style => new Candidate(
                    $"{Alone}: {style}",
                    () => OneProcess(setup with { Style = style }, "TrainingStep", setup.Batch)
                )),
            ];
        if (setup.IsAlone)
            return
            [
                new(Alone, () => OneProcess(setup, "TrainingStep", setup.Batch)),
                new(Woven, () => OneProcess(setup, "TrainingStep.Woven", setup.Batch)),
            ];
        return
        [
            new(Alone, () => OneProcess(setup, "TrainingStep", setup.Batch)),
            new(Part(setup), () => OneProcess(setup, "TrainingStep", setup.Batch / setup.Ranks)),
            new(Woven, () => OneProcess(setup, "TrainingStep.Woven", setup.Batch)),
            new(Ranks(setup), () => OnRanks(setup)),
            new(RawAllreduce, () => Raw(setup, c.Value)),
        ];
    }

    private static double OneProcess(StepSetup setup, string program, int batch) =>
        Steps(
            ProcessRun.Output(
                ["taskset", "-c", setup.Cores, .. setup.Prefix, .. Program(setup, program, batch)],
                MeasuredProgram.Limit,
                [("OMP_NUM_THREADS", $"{setup.Threads}"), ("DOTNET_gcServer", "0")]
            )
        );

    private static double OnRanks(StepSetup setup) =>
        Steps(
            ProcessRun.Output(
                setup.Mpi.Command(setup.Ranks, [.. setup.Prefix, .. Program(setup, "TrainingStep.Woven", setup.Batch)]),
                MeasuredProgram.Limit
            )
        );

    private static double Raw(StepSetup setup, string program)
    {
        var bytes = setup.Bytes.ToString(CultureInfo.InvariantCulture);
        var output = ProcessRun.Output(
            setup.Mpi.Command(setup.Ranks, [.. setup.Prefix, program, "5", bytes]),
            MeasuredProgram.Limit
        );
        return MeasuredProgram.Median(output.Trim().Split(' ')[1..]) / 1000;
    }

    private static string[] Program(StepSetup setup, string name, int batch) =>
        [
            "dotnet",
            Find(name),
            setup.Net,
            .. new[] { batch, setup.WarmUp, setup.Steps }.Select(n => n.ToString(CultureInfo.InvariantCulture)),
            setup.Style,
        ];

    /// <summary>A program of the folder beside this one, in the same configuration.</summary>
    private static string Find(string name)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (output.Name, output.Parent!.Name);
        var tools = output.Parent.Parent!.Parent!.Parent!.FullName;
        var path = Path.Combine(tools, name, "bin", configuration, framework, name + ".dll");
        return File.Exists(path)
            ? path
            : throw new BenchmarkException($"{path} does not exist; build tools/{name} first (-c {configuration}).");
    }

    private static double Steps(string output)
    {
        var line =
            output.Split('\n').FirstOrDefault(line => line.Contains("ms ", StringComparison.Ordinal))
            ?? throw new BenchmarkException($"The training step printed no times: {output}");
        return MeasuredProgram.Median(line[(line.IndexOf("ms ", StringComparison.Ordinal) + 3)..].Trim().Split(' '));
    }
}
