namespace Matex.Launching.Comparing;

/// <summary>The lines of two runs side by side.</summary>
/// <param name="Differences">Lines that differ by more than the tolerance.</param>
/// <param name="MaxRelativeDifference">Largest relative difference of two numbers in matching places.</param>
public sealed record LineComparison(IReadOnlyList<LineDifference> Differences, double MaxRelativeDifference)
{
    /// <summary>True if no line differs.</summary>
    public bool Equal => Differences.Count == 0;

    /// <summary>
    /// Compares line by line. Text must be the same, numbers must agree in <paramref name="digits"/> significant digits;
    /// numbers that measure time or speed (followed by ms, s, it/s and the like) are ignored.
    /// </summary>
    public static LineComparison Of(IReadOnlyList<string> expected, IReadOnlyList<string> actual, int digits = 4)
    {
        List<LineDifference> differences = [];
        double largest = 0;
        for (int i = 0; i < Math.Max(expected.Count, actual.Count); i++)
        {
            string? left = i < expected.Count ? expected[i] : null;
            string? right = i < actual.Count ? actual[i] : null;
            if (
                left is null
                || right is null
                || !Same(new PrintedLine(left), new PrintedLine(right), digits, ref largest)
            )
            {
                differences.Add(new LineDifference(i + 1, left, right));
            }
        }
        return new LineComparison(differences, largest);
    }

    private static bool Same(PrintedLine expected, PrintedLine actual, int digits, ref double largest)
    {
        if (expected.Text != actual.Text)
        {
            return false;
        }
        bool same = true;
        foreach (var (left, right) in expected.Numbers.Zip(actual.Numbers))
        {
            largest = Math.Max(largest, left.RelativeDifference(right));
            same &= left.Agrees(right, digits);
        }
        return same;
    }
}
