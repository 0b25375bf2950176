namespace Tensorflow.Engine;

/// <summary>Places in sorted numbers.</summary>
internal static class Bounds
{
    /// <summary>The number of elements below a value.</summary>
    public static int Lower(ReadOnlySpan<double> sorted, double value) =>
        Find(sorted, value, static (element, value) => element < value);

    /// <summary>The number of elements that are not above a value.</summary>
    public static int Upper(ReadOnlySpan<double> sorted, double value) =>
        Find(sorted, value, static (element, value) => !(value < element));

    private static int Find(ReadOnlySpan<double> sorted, double value, Func<double, double, bool> isBefore)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (isBefore(sorted[middle], value))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
