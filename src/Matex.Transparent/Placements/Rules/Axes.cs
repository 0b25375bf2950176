namespace Matex.Transparent.Placements.Rules;

/// <summary>Axes as TensorFlow writes them: negative ones count from the end.</summary>
internal static class Axes
{
    /// <summary>The axis as a number from 0; null when the rank has to be known and is not, or the axis does not exist.</summary>
    public static int? Normalize(long axis, int rank)
    {
        if (axis < 0)
        {
            if (rank < 0)
            {
                return null;
            }
            axis += rank;
        }
        return axis >= 0 && (rank < 0 || axis < rank) ? (int)axis : null;
    }

    /// <summary>One bit for each axis in the list; null when one of them is not known.</summary>
    public static long? Mask(long[]? axes, int rank)
    {
        if (axes is null)
        {
            return null;
        }
        var mask = 0L;
        foreach (var axis in axes)
        {
            if (Normalize(axis, rank) is not { } known || known > 62)
            {
                return null;
            }
            mask |= 1L << known;
        }
        return mask;
    }

    public static bool Has(long mask, int axis) => (mask >> axis & 1) != 0;

    /// <summary>How many of the axes come before a dimension.</summary>
    public static int Before(long mask, int axis) =>
        System.Numerics.BitOperations.PopCount((ulong)(mask & ((1L << axis) - 1)));
}
