using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// The axes along which a gradient is summed because an input was broadcast, as <c>BroadcastGradientArgs</c> computes
/// them, from shapes of which some sizes are not known yet.
/// </summary>
internal static class BroadcastAxes
{
    /// <summary>The axes for one of the two inputs; null when they depend on sizes that are not known.</summary>
    public static long[]? Of(Operation operation, int input)
    {
        if (
            Constants.ShapeOf(operation.inputs[input]) is not { } own
            || Constants.ShapeOf(operation.inputs[1 - input]) is not { } other
        )
        {
            return null;
        }
        var rank = Math.Max(own.Length, other.Length);
        var axes = new List<long>();
        for (var d = 0; d < rank; d++)
        {
            var (mine, its) = (Size(own, d, rank), Size(other, d, rank));
            if (mine == 1)
            {
                axes.Add(d);
            }
            else if (mine < 0 && its != 1 && its >= 0)
            {
                // Of an unknown size and a known one, the unknown may be 1.
                return null;
            }
        }
        // Two sizes that are not known are those of one batch: both its rows, so neither is repeated.
        return [.. axes];
    }

    private static long Size(long[] shape, int dimension, int rank)
    {
        var own = dimension - (rank - shape.Length);
        return own < 0 ? 1 : shape[own];
    }
}
