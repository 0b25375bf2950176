using System.Diagnostics;
using Matex.Mpi;

namespace Matex.Transparent.Averaging;

/// <summary>
/// Finds out over MPI who is late: each rank whose patience is over tells all others, and those from whom nothing
/// comes are the late ones.
/// </summary>
internal sealed class LateRanks(Intracommunicator ranks) : IDisposable
{
    private const int Tag = 1;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1.5);

    // A message space of its own, so that a notice is never taken for data.
    private readonly Intracommunicator notices = ranks.Clone();

    /// <summary>Whether another rank's patience was over first, so that it is the one to report.</summary>
    public bool AskedByOthers { get; private set; }

    /// <summary>Asks all ranks; called when this rank's patience is over.</summary>
    /// <returns>The ranks that have not answered.</returns>
    public int[] Find()
    {
        var late = Enumerable.Range(0, ranks.Size).Where(rank => rank != ranks.Rank).ToHashSet();
        foreach (var rank in late)
            Notify(rank);
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Grace; Thread.Sleep(1))
            while (Next() is { } source)
                late.Remove(source);
        return [.. late.Order()];
    }

    /// <summary>Tells ranks that ask that this one is not late; called now and then while waiting.</summary>
    public void Answer()
    {
        while (Next() is { } source)
        {
            Notify(source);
            AskedByOthers = true;
        }
    }

    public void Dispose() => notices.Dispose();

    private int? Next()
    {
        if (notices.ImmediateProbe<byte>(Communicator.AnySource, Tag) is not { } status)
            return null;
        notices.Receive<byte>(status.Source, Tag);
        return status.Source;
    }

    /// <summary>One byte, which MPI sends without waiting for the receiver.</summary>
    private unsafe void Notify(int rank)
    {
        byte notice = 0;
        notices.ImmediateSend((nint)(&notice), 1, ElementType.Byte, rank, Tag).Test();
    }
}
