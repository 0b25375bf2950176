using Matex.Transparent.Reporting;

namespace Matex.Transparent.Launch;

/// <summary>What a job does as its process ends: the timeline, the dump, the summary line.</summary>
internal sealed class Ending
{
    private int done;

    public Ending() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Run();

    /// <summary>The job; null while it is being started, or when there turned out to be nothing to do.</summary>
    public Job? Job { get; set; }

    /// <summary>Does it now, where the process's exit would be too late or on the wrong thread.</summary>
    public void Run()
    {
        if (Job is not { } job || Interlocked.Exchange(ref done, 1) != 0)
        {
            return;
        }
        if (job is { Report.Trace: { } trace, Settings.Trace: { } timeline })
        {
            trace.Write(timeline, job.World);
        }
        if (job.Rank != 0)
        {
            return;
        }
        if (job.Settings.Dump is { } file)
        {
            Dump.Write(file, job);
        }
        if (job.IsDistributed)
        {
            Summary.WriteEnd(job);
        }
    }
}
