using Tensorflow;

namespace Matex.Data.Feeding;

/// <summary>
/// The batches that the program has been given and may still use. Tensors are native memory, of which the garbage collector
/// knows little: programs drop large batches faster than it frees them. So it is called when there are more of them than
/// a loop has use for; a program that keeps them is left alone.
/// </summary>
internal sealed class HandedOut
{
    /// <summary>The batch of the step, the one before, and some that nobody has looked at yet.</summary>
    internal const int Usual = 4;

    /// <summary>Smaller batches are not worth a collection.</summary>
    private const long SmallBytes = 1 << 20;

    private readonly List<WeakReference<Tensor>> large = [];
    private int limit = Usual;

    /// <summary>Large batches that have not been freed.</summary>
    public int Alive
    {
        get
        {
            large.RemoveAll(static batch => !batch.TryGetTarget(out _));
            return large.Count;
        }
    }

    /// <summary>Before memory is taken for another batch.</summary>
    public void MakeRoom()
    {
        if (large.Count < limit || Alive < limit)
        {
            return;
        }
        // Most have been dropped young.
        for (var generation = 1; generation <= GC.MaxGeneration && Alive >= limit; generation++)
        {
            GC.Collect(generation);
            GC.WaitForPendingFinalizers();
        }
        limit = Math.Max(Usual, 2 * Alive);
    }

    public void Add(Tensor batch, long bytes)
    {
        if (bytes >= SmallBytes)
        {
            large.Add(new(batch));
        }
    }
}
