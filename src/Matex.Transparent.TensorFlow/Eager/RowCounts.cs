using Matex.Transparent.Placements;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>The framework computes sizes on the host; they count this rank's rows all the same.</summary>
internal static class RowCounts
{
    public static void Note(Tensor tensor, Tensor size)
    {
        if (Distributed.Of(tensor) is { Batch: { } batch, State.Placement.IsShard: true })
        {
            Distributed.Set(size, Placement.RowCount(batch.Rows), batch);
        }
    }
}
