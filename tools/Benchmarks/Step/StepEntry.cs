namespace Matex.Benchmarks.Step;

/// <summary>What one way to make the step came to.</summary>
/// <param name="Name">The way.</param>
/// <param name="Milliseconds">The spread of the rounds' medians; null if no round succeeded.</param>
/// <param name="Error">What happened in the last round that failed, if one did.</param>
internal sealed record StepEntry(string Name, Spread? Milliseconds, string? Error = null)
{
    private const int ShownError = 200;

    /// <summary>A line of the table. An error is cut to its last line, where programs say what was wrong.</summary>
    public override string ToString() =>
        $"{Name, -44} {Milliseconds?.ToString() ?? "–"}" + (Error is null ? "" : $"  failed: {Shown(Error)}");

    private static string Shown(string error)
    {
        var last = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];
        return last.Length > ShownError ? last[..ShownError] + "…" : last;
    }
}
