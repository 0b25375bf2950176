using Matex.Data.Ordering;

namespace Matex.Data.Reading;

/// <summary>Reads ranges of an epoch's batches. One thread at a time.</summary>
internal sealed class BatchReader(RowReader rows, IRowOrder order, BatchPlan plan, BatchCache? cache)
{
    private readonly WindowRows? window = order is WindowedOrder windowed ? new(rows, windowed, plan) : null;

    public HostBatch Read(BatchRange range)
    {
        if (cache?.Find(range) is { } kept)
        {
            return kept;
        }
        var batch = rows.Allocate(range.Count);
        // A whole batch that is asked for once in a while does not have the window of this rank's rows read.
        if (window is null || range != plan.Mine(range.Batch))
        {
            var numbers = new long[range.Count];
            order.Fill(plan.PositionOf(range), numbers);
            rows.Read(numbers, batch);
        }
        else
        {
            window.Read(range, batch);
        }
        cache?.Keep(range, batch);
        return batch;
    }
}
