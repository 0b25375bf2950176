using System.CommandLine;

namespace Matex.Benchmarks.Step;

/// <summary>One training step: the engine alone, woven, on several ranks, and the peers, in interleaved rounds.</summary>
internal static class StepCommand
{
    public static Command Create()
    {
        var net = new Option<string>("--net")
        {
            Description = "lenet, mlp or wide",
            DefaultValueFactory = _ => "lenet",
        };
        net.AcceptOnlyFromAmong("lenet", "mlp", "wide");
        var batch = new Option<int>("--batch")
        {
            Description = "Rows of the global batch",
            DefaultValueFactory = _ => 64,
        };
        var ranks = new Option<int>("--ranks") { Description = "Number of ranks", DefaultValueFactory = _ => 2 };
        var steps = new Option<int>("--steps") { Description = "Steps of a run", DefaultValueFactory = _ => 50 };
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
            batch,
            ranks,
            steps,
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
                parsed.GetValue(batch),
                parsed.GetValue(ranks),
                parsed.GetValue(steps),
                new(parsed.GetValue(mpi)!),
                MeasuredProgram.Words(parsed)
            );
            var candidates = new List<Candidate>(OwnCandidates.For(setup));
            if (parsed.GetValue(peers) == "all")
                candidates.AddRange(PeerCandidates.For(setup));
            var report = Measure(setup, candidates, parsed.GetValue(rounds));
            Print(report);
            JsonReport.Write(parsed.GetValue(json), report);
        });
        return command;
    }

    private static StepReport Measure(StepSetup setup, List<Candidate> candidates, int rounds)
    {
        var times = candidates.ToDictionary(candidate => candidate.Name, _ => new List<double>());
        for (var round = 1; round <= rounds; round++)
            foreach (var candidate in candidates)
            {
                Console.Error.WriteLine($"round {round} of {rounds}: {candidate.Name}");
                times[candidate.Name].Add(candidate.Measure());
            }
        var entries = candidates.Select(candidate => new StepEntry(candidate.Name, Spread.Of(times[candidate.Name])));
        return StepReport.Of(setup, rounds, [.. entries]);
    }

    private static void Print(StepReport report)
    {
        Console.WriteLine(
            $"{report.Net}, global batch {report.Batch}, {report.Ranks} ranks, {report.Rounds} rounds of "
                + $"{report.Steps} steps; ms a step: median (min–max) of the rounds' medians"
        );
        foreach (var entry in report.Entries)
            Console.WriteLine($"{entry.Name, -44} {entry.Milliseconds}");
        Console.WriteLine($"speed-up on {report.Ranks} ranks: {report.SpeedUp:0.00}; limit {report.Limit:0.00} ms, ");
        Console.WriteLine(
            $"above the limit: {report.AboveLimit:P0}; woven on one rank: {report.WovenOverhead:P1} more"
        );
    }
}
