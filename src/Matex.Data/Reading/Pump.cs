using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Matex.Data.Reading;

/// <summary>A thread that reads consecutive batches, of which there are a number at most.</summary>
internal sealed class Pump : IDisposable
{
    private readonly BlockingCollection<(long Number, HostBatch? Batch, ExceptionDispatchInfo? Error)> queue = [];
    private readonly SemaphoreSlim room;
    private readonly CancellationTokenSource stop = new();
    private readonly Thread thread;
    private bool taken;

    /// <param name="read">Reads a batch.</param>
    /// <param name="first">The first batch.</param>
    /// <param name="end">The batch after the last.</param>
    /// <param name="capacity">How many batches are read, waiting or taken at a time; at least 1.</param>
    public Pump(Func<long, HostBatch> read, long first, long end, int capacity)
    {
        room = new(capacity);
        thread = new Thread(() => Run(read, first, end)) { IsBackground = true, Name = "Matex.Data read-ahead" };
        thread.Start();
    }

    /// <summary>The next batch if it is the one that is wanted.</summary>
    public HostBatch? Take(long batch)
    {
        if (!queue.TryTake(out var next, Timeout.Infinite) || next.Number != batch)
        {
            return null;
        }
        next.Error?.Throw();
        taken = true;
        return next.Batch;
    }

    /// <summary>The batch that was taken last, if there is one, makes room for another.</summary>
    public void Release()
    {
        if (taken)
        {
            taken = false;
            room.Release();
        }
    }

    public void Stop() => stop.Cancel();

    public void Dispose()
    {
        Stop();
        thread.Join();
        stop.Dispose();
        queue.Dispose();
        room.Dispose();
    }

    private void Run(Func<long, HostBatch> read, long first, long end)
    {
        try
        {
            for (var batch = first; batch < end; batch++)
            {
                room.Wait(stop.Token);
                if (!TryRead(read, batch, out var ready, out var error))
                {
                    queue.Add((batch, null, error));
                    break;
                }
                queue.Add((batch, ready, null));
            }
            queue.CompleteAdding();
        }
        catch (OperationCanceledException)
        {
            // The reader was closed.
        }
    }

    /// <summary>An error belongs to whoever wants the batch, on the thread that wants it.</summary>
    private static bool TryRead(
        Func<long, HostBatch> read,
        long number,
        out HostBatch? batch,
        out ExceptionDispatchInfo? error
    )
    {
        try
        {
            (batch, error) = (read(number), null);
            return true;
        }
        catch (Exception exception)
        {
            (batch, error) = (null, ExceptionDispatchInfo.Capture(exception));
            return false;
        }
    }
}
