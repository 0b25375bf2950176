using System.Diagnostics;

namespace Matex.Transparent.Reporting;

/// <summary>Counts what a rank does. All members may be called from any thread.</summary>
internal sealed class Report
{
    private readonly Lock gate = new();
    private readonly List<StayedWhole> whole = [];
    private long firstStep;
    private long lastStep;
    private long firstRows;
    private long rows;
    private long collectiveTicks;

    /// <summary>Training steps so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Loops, or parts of loops, that were not split, in the order in which they were met.</summary>
    public IReadOnlyList<StayedWhole> Whole
    {
        get
        {
            lock (gate)
            {
                return [.. whole];
            }
        }
    }

    /// <summary>Time that this rank spent in collective calls of MPI.</summary>
    public TimeSpan InCollectives =>
        TimeSpan.FromSeconds(Interlocked.Read(ref collectiveTicks) / (double)Stopwatch.Frequency);

    /// <summary>The time between the ends of the first and the last step; the first step contains start-up work.</summary>
    public TimeSpan InSteps => Stopwatch.GetElapsedTime(firstStep, lastStep);

    /// <summary>Mean time of a step after the first; null before there are two.</summary>
    public TimeSpan? PerStep => Steps > 1 ? InSteps / (Steps - 1) : null;

    /// <summary>Rows of the global batches a second, after the first step; null before there are two.</summary>
    public double? RowsPerSecond =>
        Steps > 1 && InSteps > TimeSpan.Zero ? (rows - firstRows) / InSteps.TotalSeconds : null;

    /// <summary>Gives the final weights for <c>MATEX_DUMP</c>; set by the adapter, called on rank 0 as the process ends.</summary>
    public Func<IEnumerable<NamedArray>>? Weights { get; set; }

    /// <summary>A training step has ended.</summary>
    /// <param name="globalRows">Rows of the global batch; 0 when the step had no batch.</param>
    public void StepFinished(long globalRows)
    {
        lock (gate)
        {
            lastStep = Stopwatch.GetTimestamp();
            rows += globalRows;
            if (Steps++ == 0)
            {
                (firstStep, firstRows) = (lastStep, globalRows);
            }
        }
    }

    /// <summary>A loop is not split; says so once.</summary>
    /// <param name="loop">The loop as a user knows it.</param>
    /// <param name="reason">Why, in a user's words, naming the operation that stood in the way.</param>
    /// <returns>Whether this was not known before.</returns>
    public bool StayedWhole(string loop, string reason)
    {
        lock (gate)
        {
            var entry = new StayedWhole(loop, reason);
            if (whole.Contains(entry))
            {
                return false;
            }
            whole.Add(entry);
            return true;
        }
    }

    /// <summary>A collective call took this long (in <see cref="Stopwatch"/> ticks).</summary>
    public void CollectiveTime(long ticks) => Interlocked.Add(ref collectiveTicks, ticks);
}
