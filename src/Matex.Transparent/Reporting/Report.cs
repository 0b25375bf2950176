using System.Diagnostics;

namespace Matex.Transparent.Reporting;

/// <summary>Counts what a rank does. All members may be called from any thread.</summary>
internal sealed class Report
{
    private readonly Lock gate = new();
    private readonly List<StayedWhole> whole = [];
    private readonly HashSet<string> remarks = [];
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

    /// <summary>Told of each loop that is not split as it is found; set by the start-up.</summary>
    public Action<StayedWhole>? Announce { get; set; }

    /// <summary>Tells the user a remark; set by the start-up.</summary>
    public Action<string>? Tell { get; set; }

    /// <summary>The timeline; null when none is asked for.</summary>
    public Trace? Trace { get; set; }

    /// <summary>A training step has ended.</summary>
    /// <param name="globalRows">Rows of the global batch; 0 when the step had no batch.</param>
    public void StepFinished(long globalRows)
    {
        lock (gate)
        {
            var now = Stopwatch.GetTimestamp();
            if (Steps > 0)
            {
                Trace?.Add($"step {Steps + 1}", "step", lastStep, now);
            }
            lastStep = now;
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
    public void StayedWhole(string loop, string reason)
    {
        var entry = new StayedWhole(loop, reason);
        lock (gate)
        {
            if (whole.Contains(entry))
            {
                return;
            }
            whole.Add(entry);
        }
        Announce?.Invoke(entry);
    }

    /// <summary>Tells the user something once.</summary>
    public void Remark(string text)
    {
        lock (gate)
        {
            if (!remarks.Add(text))
            {
                return;
            }
        }
        Tell?.Invoke(text);
    }

    /// <summary>A collective call that took this many <see cref="Stopwatch"/> ticks has just ended.</summary>
    public void CollectiveTime(long ticks)
    {
        var now = Stopwatch.GetTimestamp();
        CollectiveEnded("collective", 0, now - ticks, now);
    }

    /// <summary>Measures a collective call: <c>using (report.Collective("gradients", bytes)) …</c></summary>
    public CollectiveTimer Collective(string name, long bytes) => new(this, name, bytes);

    /// <summary>A collective call ran between these two <see cref="Stopwatch"/> time stamps.</summary>
    public void CollectiveEnded(string name, long bytes, long begun, long ended)
    {
        Interlocked.Add(ref collectiveTicks, ended - begun);
        Trace?.Add(name, "collective", begun, ended, bytes);
    }
}
