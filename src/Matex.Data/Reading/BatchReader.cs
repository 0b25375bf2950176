using System.Collections.Concurrent;
using Matex.Data.Ordering;

namespace Matex.Data.Reading;

/// <summary>Reads ranges of an epoch's batches. One thread at a time.</summary>
internal sealed class BatchReader(RowReader rows, IRowOrder order, BatchPlan plan, BatchCache? cache)
{
    private readonly WindowRows? window = order is WindowedOrder windowed ? new(rows, windowed, plan) : null;
    private readonly RawRows raw = new(rows.Source);
    private readonly ConcurrentBag<HostBatch> used = [];
    private long[] numbers = [];

    public HostBatch Read(BatchRange range)
    {
        if (cache?.Find(range) is { } kept)
        {
            return kept;
        }
        var batch = Rent(range.Count);
        if (window is null)
        {
            if (numbers.Length < range.Count)
            {
                numbers = new long[range.Count];
            }
            var wanted = numbers.AsSpan(0, range.Count);
            order.Fill(plan.PositionOf(range), wanted);
            rows.Read(wanted, batch, raw);
        }
        else
        {
            window.Read(range, batch);
        }
        cache?.Keep(range, batch);
        return batch;
    }

    public HostBatch Allocate(int count) => rows.Allocate(count);

    /// <summary>The batch has been made into tensors, and its memory can be used again. On any thread.</summary>
    public void Return(HostBatch batch)
    {
        if (!batch.IsKept)
        {
            used.Add(batch);
        }
    }

    private HostBatch Rent(int count)
    {
        while (used.TryTake(out var batch))
        {
            // Those of another size are of no more use: ranges change their size at most a few times.
            if (batch.Rows == count)
            {
                return batch;
            }
        }
        return rows.Allocate(count);
    }
}
