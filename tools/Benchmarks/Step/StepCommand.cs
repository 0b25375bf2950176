using System.CommandLine;

namespace Matex.Benchmarks.Step;

/// <summary>One training step: the engine alone, woven, on several ranks, and the peers, in interleaved rounds.</summary>
internal static class StepCommand
{
    public static Command Create()
    {
        var net = new Option<string>("--net")
        {
            Description = string.Join(", ", StepSetup.Nets),
            DefaultValueFactory = _ => "lenet",
        };
        net.AcceptOnlyFromAmong(StepSetup.Nets);
        var style = new Option<string?>("--style")
        {
            Description =
                "How the program is written: graph (lenet, mlp, wide), tape, fit; all measures it alone in each",
        };
        style.AcceptOnlyFromAmong("graph", "tape", "fit", "all");
        var threads = new Option<int>("--threads")
        {
            Description = "Threads of the programs alone; with more than one, ranks are not measured",
            DefaultValueFactory = _ => 1,
        };
        var batch = new Option<int>("--batch")
        {
            Description = "Rows of the global batch",
            DefaultValueFactory = _ => 64,
        };
        var ranks = new Option<int>("--ranks") { Description = "Number of ranks", DefaultValueFactory = _ => 2 };
        var steps = new Option<int>("--steps") { Description = "Steps of a run", DefaultValueFactory = _ => 50 };
        var warmUp = new Option<int?>("--warm-up") { Description = "Steps before them; a second or two by default" };
        var rounds = new Option<int>("--rounds") { Description = "Interleaved rounds", DefaultValueFactory = _ => 3 };
        var peers = new Option<string>("--peers") { Description = "all or none", DefaultValueFactory = _ => "none" };
        peers.AcceptOnlyFromAmong("all", "none");
        var mpi = new Option<string>("--mpi")
        {
            Description = "openmpi or mpich",
            DefaultValueFactory = _ => "openmpi",
        };
        var json = new Option<FileInfo?>("--json") { Description = "File to write the results to" };
        var command = new Command("step", "A training step against the limit and against other systems")
        {
            net,
            style,
            batch,
            ranks,
            threads,
            steps,
            warmUp,
            rounds,
            peers,
            mpi,
            MeasuredProgram.Prefix,
            json,
        };
        command.SetAction(parsed =>
        {
            var setup = new StepSetup(
                parsed.GetValue(net)!,
                parsed.GetValue(style) ?? StepSetup.UsualStyle(parsed.GetValue(net)!),
                parsed.GetValue(batch),
                parsed.GetValue(ranks),
                parsed.GetValue(threads),
                parsed.GetValue(steps),
                new(parsed.GetValue(mpi)!),
                MeasuredProgram.Words(parsed)
            )
            {
                ChosenWarmUp = parsed.GetValue(warmUp),
            };
            var candidates = new List<Candidate>(OwnCandidates.For(setup));
            if (parsed.GetValue(peers) == "all")
                candidates.AddRange(PeerCandidates.For(setup));
            var count = parsed.GetValue(rounds);
            var report = StepReport.Of(setup, count, InterleavedRounds.Measure(candidates, count));
            Print(report);
            JsonReport.Write(parsed.GetValue(json), report);
        });
        return command;
    }

    private static void Print(StepReport report)
    {
        var on = report.SpeedUp is null ? $"alone, threads: {report.Threads}" : $"{report.Ranks} ranks";
        Console.WriteLine(
            $"{report.Net} ({report.Style}), global batch {report.Batch}, {on}, {report.Rounds} rounds of "
                + $"{report.Steps} steps; ms a step: median (min–max) of the rounds' medians"
        );
        foreach (var entry in report.Entries)
            Console.WriteLine(entry);
        foreach (var (name, peer, times) in report.OverPeers)
            Console.WriteLine($"{name} over {peer}: {times}");
        if (report.SpeedUp is not null)
            Console.WriteLine(
                $"speed-up on {report.Ranks} ranks: {report.SpeedUp:0.00}; limit {report.Limit:0.00} ms, "
                    + $"above the limit: {report.AboveLimit:P0}"
            );
        if (report.WovenOverhead is not null)
            Console.WriteLine($"woven on one rank: {report.WovenOverhead:P1} more");
    }
}
