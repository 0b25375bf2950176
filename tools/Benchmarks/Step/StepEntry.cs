namespace Matex.Benchmarks.Step;

/// <summary>What one way to make the step came to.</summary>
/// <param name="Name">The way.</param>
/// <param name="Rounds">Each round's median of milliseconds a step; null where it failed.</param>
/// <param name="Error">What happened in the last round that failed, if one did.</param>
internal sealed record StepEntry(string Name, double?[] Rounds, string? Error = null)
{
    private const int ShownError = 200;

    /// <summary>The spread of the rounds' medians; null if no round succeeded.</summary>
    public Spread? Milliseconds { get; } = SpreadOf(Rounds);

    /// <summary>This time over another's in the same rounds.</summary>
    public Spread? Over(StepEntry other) => SpreadOf([.. Rounds.Zip(other.Rounds, (mine, its) => mine / its)]);

    /// <summary>A line of the table. An error is cut to its last line, where programs say what was wrong.</summary>
    public override string ToString() =>
        $"{Name, -44} {Milliseconds?.ToString() ?? "–"}" + (Error is null ? "" : $"  failed: {Shown(Error)}");

    private static Spread? SpreadOf(double?[] values) =>
        Array.TrueForAll(values, value => value is null) ? null : Spread.Of(values.OfType<double>());

    private static string Shown(string error)
    {
        var last = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];
        return last.Length > ShownError ? last[..ShownError] + "…" : last;
    }
}
