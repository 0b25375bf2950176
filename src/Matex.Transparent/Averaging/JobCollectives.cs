using Matex.Transparent.Launch;

namespace Matex.Transparent.Averaging;

/// <summary>The collectives of this process's job, set up at their first use, which is the same on all ranks.</summary>
internal static class JobCollectives
{
    private static readonly Lazy<Collectives> Shared = new(static () => Create(Job.Current));
    private static readonly Lazy<GradientAverager> SharedAverager = new(static () => new(Current));

    /// <summary>All communication goes through this one queue. The first use is collective.</summary>
    public static Collectives Current => Shared.Value;

    /// <summary>Averages gradients. The first use is collective.</summary>
    public static GradientAverager Averager => SharedAverager.Value;

    /// <summary>Collectives as the job's settings want them; failures end the job with their own exit codes.</summary>
    private static Collectives Create(Job job) =>
        Collectives.Create(
            job.World,
            new()
            {
                Compression = job.Settings.Compression,
                Timeout = job.Settings.Timeout,
                EndLate = static text => Failure.End(ExitCode.Timeout, text),
                EndDisagreeing = static text => Failure.End(ExitCode.Disagreement, text),
                Finished = job.Report.CollectiveEnded,
                TimeEach = job.Report.Trace is not null,
            }
        );
}
