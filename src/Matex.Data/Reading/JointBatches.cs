using Matex.Data.Sources;

namespace Matex.Data.Reading;

/// <summary>
/// Batches that each rank reads its part of, and no more. Where the whole of a batch is wanted (a step that runs whole, an
/// evaluation by the program itself) the ranks give one another their parts. On all ranks together.
/// </summary>
internal sealed class JointBatches(
    BatchReader reader,
    ReadAhead ahead,
    BatchPlan plan,
    BatchAgreement agreement,
    IRankGroup ranks
) : IDisposable
{
    private HostBatch? whole;

    /// <summary>Reads this rank's rows of a batch, or all of its rows; to be given back by <see cref="Return"/>.</summary>
    /// <exception cref="DataException">On all ranks, when one of them could not read its part.</exception>
    public HostBatch Read(BatchRange range)
    {
        HostBatch? part = null;
        try
        {
            agreement.Do(range.Batch, () => part = ahead.Read(range.Batch));
            if (range == plan.Mine(range.Batch))
            {
                whole = null;
                (var mine, part) = (part!, null);
                return mine;
            }
            return range == plan.All(range.Batch)
                ? Gather(range, part!)
                : throw new ArgumentException("A batch is read whole or by ranks' parts.", nameof(range));
        }
        finally
        {
            if (part is not null)
            {
                Return(part);
            }
        }
    }

    /// <summary>The batch has been made into tensors.</summary>
    public void Return(HostBatch batch)
    {
        if (batch != whole)
        {
            reader.Return(batch);
            ahead.Done();
        }
    }

    public void Dispose() => ahead.Dispose();

    private HostBatch Gather(BatchRange all, HostBatch part)
    {
        if (whole?.Rows != all.Count)
        {
            whole = reader.Allocate(all.Count);
        }
        var counts = plan.Counts(all.Batch);
        Gather("data of a batch", part.Data, whole.Data, counts, all.Count);
        if (whole.Labels is { } labels)
        {
            Gather("labels of a batch", part.Labels!, labels, counts, all.Count);
        }
        return whole;
    }

    private void Gather(string what, byte[] part, byte[] all, long[] counts, int rows)
    {
        var rowBytes = all.Length / rows;
        // The phantom row of a rank without rows is no part.
        var mine = part.AsSpan(0, (int)counts[plan.Rank] * rowBytes);
        ranks.Gather(what, mine, all, Array.ConvertAll(counts, count => count * rowBytes));
    }
}
