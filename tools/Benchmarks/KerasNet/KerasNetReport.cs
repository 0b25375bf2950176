using Matex.Benchmarks.Step;

namespace Matex.Benchmarks.KerasNet;

/// <summary>Everything that one run of the benchmark measured.</summary>
/// <param name="Net">The network.</param>
/// <param name="Batch">Rows of the global batch.</param>
/// <param name="Ranks">Ranks, of one core each.</param>
/// <param name="Steps">Steps of a run.</param>
/// <param name="Rounds">Interleaved rounds.</param>
/// <param name="AbovePart">How far the ranks are above a part of the batch alone; 0.15 is 15%.</param>
/// <param name="LimitAbovePart">The same of the limit: the ranks' parts at once, then the averaging of their gradients.</param>
/// <param name="AboveLimit">How far the ranks are above the limit.</param>
/// <param name="Entries">All measurements: medians of the rounds' medians, in milliseconds a step.</param>
internal sealed record KerasNetReport(
    string Net,
    int Batch,
    int Ranks,
    int Steps,
    int Rounds,
    double? AbovePart,
    double? LimitAbovePart,
    double? AboveLimit,
    StepEntry[] Entries
)
{
    /// <summary>Runs each candidate once in every round.</summary>
    public static KerasNetReport Measure(StepSetup setup, IReadOnlyList<Candidate> candidates, int rounds)
    {
        var entries = InterleavedRounds.Measure(candidates, rounds);
        double? Median(string name) => Array.Find(entries, entry => entry.Name == name)?.Milliseconds?.Median;
        var (part, ranks) = (Median(KerasNetCandidates.Part), Median(KerasNetCandidates.Adapter));
        var limit = Median(KerasNetCandidates.Parts) + Median(KerasNetCandidates.Averaging);
        return new(
            setup.Net,
            setup.Batch,
            setup.Ranks,
            setup.Steps,
            rounds,
            Above(ranks, part),
            Above(limit, part),
            Above(ranks, limit),
            entries
        );
    }

    private static double? Above(double? time, double? other) =>
        time / other is { } ratio ? Math.Round(ratio - 1, 4) : null;

    public void Print()
    {
        Console.WriteLine(
            $"fit of {Net}, global batch {Batch}, {Ranks} ranks, {Rounds} rounds of {Steps} steps; ms a step: median "
                + "(min–max) of the rounds' medians"
        );
        foreach (var entry in Entries)
        {
            Console.WriteLine(entry);
        }
        Console.WriteLine($"the adapter above a rank's part of the batch alone: {AbovePart:P0}");
        Console.WriteLine(
            $"the parts at once with the averaging above it: {LimitAbovePart:P0}; the adapter above these: {AboveLimit:P0}"
        );
    }
}
