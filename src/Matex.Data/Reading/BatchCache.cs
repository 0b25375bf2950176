using System.Collections.Concurrent;
using Matex.Data.Sources;

namespace Matex.Data.Reading;

/// <summary>This rank's rows of every batch, kept after the first epoch where they fit in memory and are not shuffled.</summary>
internal sealed class BatchCache
{
    private readonly ConcurrentDictionary<BatchRange, HostBatch> batches = new();

    /// <summary>The cache of a split; null where its rows do not fit on all ranks. On all ranks together.</summary>
    public static BatchCache? Of(BatchPlan plan, RowReader reader, SplitReading reading, IRankGroup ranks) =>
        Array.TrueForAll(ranks.Gather("room for rows of a data set", reading.Keeps(plan, reader)), static fits => fits)
            ? new()
            : null;

    /// <summary>Bytes that all of this rank's rows take.</summary>
    public static long Needed(BatchPlan plan, int rowBytes) => (plan.Rows / plan.Ranks + plan.Batches) * rowBytes;

    public HostBatch? Find(BatchRange range) => batches.GetValueOrDefault(range);

    public void Keep(BatchRange range, HostBatch batch)
    {
        batch.IsKept = true;
        batches[range] = batch;
    }
}
