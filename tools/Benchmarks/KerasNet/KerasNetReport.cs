using Matex.Benchmarks.Step;

namespace Matex.Benchmarks.KerasNet;

/// <summary>Everything that one run of the benchmark measured.</summary>
/// <param name="Net">The network.</param>
/// <param name="Batch">Rows of the global batch.</param>
/// <param name="Ranks">Ranks, of one core each.</param>
/// <param name="Steps">Steps of a run.</param>
/// <param name="Rounds">Interleaved rounds.</param>
/// <param name="AbovePart">How far the ranks are above a part of the batch alone; 0.15 is 15%.</param>
/// <param name="Entries">All measurements: medians of the rounds' medians, in milliseconds a step.</param>
internal sealed record KerasNetReport(
    string Net,
    int Batch,
    int Ranks,
    int Steps,
    int Rounds,
    double? AbovePart,
    StepEntry[] Entries
)
{
    /// <summary>Runs each candidate once in every round.</summary>
    public static KerasNetReport Measure(StepSetup setup, IReadOnlyList<Candidate> candidates, int rounds)
    {
        var entries = InterleavedRounds.Measure(candidates, rounds);
        double? Median(string name) => Array.Find(entries, entry => entry.Name == name)?.Milliseconds?.Median;
        var above = (Median(KerasNetCandidates.Adapter) / Median(KerasNetCandidates.Part)) - 1;
        return new(
            setup.Net,
            setup.Batch,
            setup.Ranks,
            setup.Steps,
            rounds,
            above is { } part ? Math.Round(part, 4) : null,
            entries
        );
    }

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
    }
}
