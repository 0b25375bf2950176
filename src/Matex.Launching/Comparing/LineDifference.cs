namespace Matex.Launching.Comparing;

/// <summary>A line in which two runs differ.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Expected">The line of the first run; null if it printed fewer lines.</param>
/// <param name="Actual">The line of the second run; null if it printed fewer lines.</param>
public sealed record LineDifference(int Number, string? Expected, string? Actual)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"line {Number}: expected {(Expected is null ? "nothing" : $"\"{Expected}\"")}, "
        + $"was {(Actual is null ? "missing" : $"\"{Actual}\"")}";
}
