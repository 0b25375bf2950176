using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Matex.Data.Reading;

/// <summary>
/// Reads the batches of an epoch before they are wanted, on a thread of its own, a few at most. Which rows of them will be
/// wanted is taken to be as with the last batch: all, or this rank's.
/// </summary>
/// <param name="read">Reads rows; never called on two threads at once.</param>
/// <param name="plan">The epoch.</param>
/// <param name="capacity">How many batches may wait; 0 reads everything as it is wanted.</param>
internal sealed class ReadAhead(Func<BatchRange, HostBatch> read, BatchPlan plan, int capacity) : IDisposable
{
    private Pump? pump;

    public HostBatch Read(BatchRange range)
    {
        if (pump?.Take(range) is { } ready)
        {
            return ready;
        }
        Dispose();
        var batch = read(range);
        var ahead =
            range == plan.Mine(range.Batch) ? plan.Mine
            : range == plan.All(range.Batch) ? plan.All
            : (Func<long, BatchRange>?)null;
        if (capacity > 0 && ahead is not null && range.Batch + 1 < plan.Batches)
        {
            pump = new Pump(read, ahead, range.Batch + 1, plan.Batches, capacity);
        }
        return batch;
    }

    /// <summary>A pass that the program left before its end does not keep its thread.</summary>
    ~ReadAhead() => pump?.Stop();

    public void Dispose()
    {
        pump?.Dispose();
        pump = null;
    }

    /// <summary>A thread that reads consecutive batches into a bounded queue.</summary>
    private sealed class Pump : IDisposable
    {
        private readonly BlockingCollection<(BatchRange Range, HostBatch? Batch, ExceptionDispatchInfo? Error)> queue;
        private readonly CancellationTokenSource stop = new();
        private readonly Thread thread;

        public Pump(Func<BatchRange, HostBatch> read, Func<long, BatchRange> range, long first, long end, int capacity)
        {
            // The batch being read counts as one.
            queue = new(Math.Max(1, capacity - 1));
            thread = new Thread(() => Run(read, range, first, end))
            {
                IsBackground = true,
                Name = "Matex.Data read-ahead",
            };
            thread.Start();
        }

        /// <summary>The next batch if it is the one that is wanted.</summary>
        public HostBatch? Take(BatchRange range)
        {
            if (!queue.TryTake(out var next, Timeout.Infinite) || next.Range != range)
            {
                return null;
            }
            next.Error?.Throw();
            return next.Batch;
        }

        public void Stop() => stop.Cancel();

        public void Dispose()
        {
            Stop();
            thread.Join();
            stop.Dispose();
            queue.Dispose();
        }

        private void Run(Func<BatchRange, HostBatch> read, Func<long, BatchRange> range, long first, long end)
        {
            try
            {
                for (var batch = first; batch < end; batch++)
                {
                    stop.Token.ThrowIfCancellationRequested();
                    var wanted = range(batch);
                    if (!TryRead(read, wanted, out var ready, out var error))
                    {
                        queue.Add((wanted, null, error), stop.Token);
                        break;
                    }
                    queue.Add((wanted, ready, null), stop.Token);
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
            Func<BatchRange, HostBatch> read,
            BatchRange range,
            out HostBatch? batch,
            out ExceptionDispatchInfo? error
        )
        {
            try
            {
                (batch, error) = (read(range), null);
                return true;
            }
            catch (Exception exception)
            {
                (batch, error) = (null, ExceptionDispatchInfo.Capture(exception));
                return false;
            }
        }
    }
}
