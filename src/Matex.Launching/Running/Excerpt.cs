namespace Matex.Launching.Running;

/// <summary>
/// The part of a long output that a message shows: what an error says stands before its stack, what came last at the end;
/// between the two the lines are counted.
/// </summary>
public static class Excerpt
{
    private const int Shown = 20;
    private const int OfError = 8;

    // Of the run time, and of what a rank reports of its failure.
    private static readonly string[] Beginnings = ["Unhandled exception", "Matex: rank "];

    /// <summary>At most 20 of the lines and one that says how many are left out.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<string> lines)
    {
        if (lines.Count <= Shown)
        {
            return lines;
        }
        int error = lines.Count - 1;
        while (error >= 0 && !Beginnings.Any(beginning => lines[error].StartsWith(beginning, StringComparison.Ordinal)))
        {
            error--;
        }
        int last = lines.Count - Shown;
        if (error < 0 || error >= last)
        {
            return lines.Skip(last);
        }
        int left = last - error;
        return [.. lines.Skip(error).Take(OfError), $"... {left} more line(s) ...", .. lines.Skip(last + OfError)];
    }
}
