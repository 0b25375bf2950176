using Matex.Transparent.Reporting;

namespace Matex.Transparent.Launch;

/// <summary>What a job does as its process ends: the summary line, the dump.</summary>
internal sealed class Ending
{
    public Ending() => AppDomain.CurrentDomain.ProcessExit += AtExit;

    /// <summary>The job; null while it is being started, or when there turned out to be nothing to do.</summary>
    public Job? Job { get; set; }

    private void AtExit(object? sender, EventArgs arguments)
    {
        if (Job is not { Rank: 0 } job)
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
