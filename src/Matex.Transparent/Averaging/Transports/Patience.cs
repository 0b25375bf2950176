using System.Diagnostics;

namespace Matex.Transparent.Averaging;

/// <summary>
/// Waiting for other ranks: polls for some microseconds, then gives the core to whoever can use it, then sleeps in
/// short naps. So ranks that outnumber the cores do not spin against each other.
/// </summary>
internal struct Patience(CollectiveOptions options)
{
    private const int Polls = 4000;
    private const int Yields = 20_000;
    private static readonly TimeSpan Nap = TimeSpan.FromMicroseconds(100);

    private int round = options.Oversubscribed == true ? Polls : 0;
    private long deadline;

    /// <summary>Whether the wait has become so long that only naps are left.</summary>
    public readonly bool IsLong => round > Polls + Yields;

    /// <summary>Waits a moment.</summary>
    /// <returns>False when the time is over.</returns>
    public bool Wait()
    {
        round++;
        if (round <= Polls)
        {
            Thread.SpinWait(1);
            return true;
        }
        if (deadline == 0)
            deadline =
                options.Timeout > TimeSpan.Zero
                    ? Stopwatch.GetTimestamp() + (long)(options.Timeout.TotalSeconds * Stopwatch.Frequency)
                    : long.MaxValue;
        if (round <= Polls + Yields)
            Thread.Yield();
        else
            Thread.Sleep(Nap);
        return (round & 63) != 0 || Stopwatch.GetTimestamp() < deadline;
    }
}
