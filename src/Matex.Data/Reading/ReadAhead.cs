namespace Matex.Data.Reading;

/// <summary>
/// Reads the batches of an epoch before they are wanted, on a thread of its own, a few at most. Which rows of them will be
/// wanted is taken to be as with the last batch: all, or this rank's. (One whole batch begins every loop: only after a
/// second one are others taken to be wanted whole.)
/// </summary>
/// <param name="read">Reads rows; never called on two threads at once.</param>
/// <param name="plan">The epoch.</param>
/// <param name="capacity">How many batches there may be besides the one in use; 0 reads everything as it is wanted.</param>
internal sealed class ReadAhead(Func<BatchRange, HostBatch> read, BatchPlan plan, int capacity) : IDisposable
{
    private Pump? pump;
    private bool lastWasWhole;

    /// <summary>A batch, to be given back by <see cref="Done"/> before the next is asked for.</summary>
    public HostBatch Read(BatchRange range)
    {
        var (isMine, isWhole) = (range == plan.Mine(range.Batch), range == plan.All(range.Batch));
        var afterWhole = lastWasWhole;
        lastWasWhole = isWhole;
        if (pump?.Take(range) is { } ready)
        {
            return ready;
        }
        Dispose();
        var batch = read(range);
        var ahead =
            isMine ? plan.Mine
            : isWhole && afterWhole ? plan.All
            : (Func<long, BatchRange>?)null;
        if (capacity > 0 && ahead is not null && range.Batch + 1 < plan.Batches)
        {
            pump = new Pump(read, ahead, range.Batch + 1, plan.Batches, capacity);
        }
        return batch;
    }

    /// <summary>The last batch is no longer in use: another one may be read.</summary>
    public void Done() => pump?.Release();

    /// <summary>A pass that the program left before its end does not keep its thread.</summary>
    ~ReadAhead() => pump?.Stop();

    public void Dispose()
    {
        pump?.Dispose();
        pump = null;
    }
}
