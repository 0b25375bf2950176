using Matex.Transparent.Placements;
using Matex.Transparent.TensorFlow.Eager;
using Tensorflow.NumPy;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>What a session returns, for the whole batch.</summary>
internal static class WholeResults
{
    public static NDArray Of(NDArray result, Placement placement, Batch batch)
    {
        if (placement.IsShard)
        {
            return new NDArray(Rows.Gather(result, placement, batch));
        }
        if (placement.IsShape)
        {
            var count = new AdjustmentSite(Adjustment.CountAllRows, placement.RowCountElement) { Batch = batch };
            count.Run([RawValue.Of(result)]);
            return result;
        }
        if (placement.IsPartial)
        {
            Exchange.Reduce(HostAccess.Bytes(result), result.dtype, placement, batch);
        }
        return result;
    }
}
