namespace Matex.Data.Reading;

/// <summary>Reads this rank's part of the batches of an epoch before they are wanted, on a thread of its own, a few at most.</summary>
/// <param name="read">Reads rows; never called on two threads at once.</param>
/// <param name="plan">The epoch.</param>
/// <param name="capacity">How many batches there may be besides the one in use; 0 reads everything as it is wanted.</param>
internal sealed class ReadAhead(Func<BatchRange, HostBatch> read, BatchPlan plan, int capacity) : IDisposable
{
    private Pump? pump;

    /// <summary>This rank's part of a batch, to be given back by <see cref="Done"/> before the next is asked for.</summary>
    public HostBatch Read(long batch)
    {
        if (pump?.Take(batch) is { } ready)
        {
            return ready;
        }
        Dispose();
        var here = read(plan.Mine(batch));
        if (capacity > 0 && batch + 1 < plan.Batches)
        {
            pump = new Pump(next => read(plan.Mine(next)), batch + 1, plan.Batches, capacity);
        }
        return here;
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
