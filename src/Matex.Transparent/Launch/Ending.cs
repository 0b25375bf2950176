using Matex.Transparent.Reporting;

namespace Matex.Transparent.Launch;

/// <summary>What a job does as its process ends: the timeline, the dump, the summary line.</summary>
internal sealed class Ending
{
    public Ending() => AppDomain.CurrentDomain.ProcessExit += AtExit;

    /// <summary>The job; null while it is being started, or when there turned out to be nothing to do.</summary>
    public Job? Job { get; set; }

    private void AtExit(object? sender, EventArgs arguments)
    {
        if (Job is not { } job)
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
