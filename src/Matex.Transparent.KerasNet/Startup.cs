using Matex.Transparent.Interception;
using Matex.Transparent.Launch;

namespace Matex.Transparent.KerasNet;

/// <summary>What a woven Keras.NET assembly calls when it is loaded.</summary>
public static class Startup
{
    private static int _begun;

    /// <summary>Joins the job that this process belongs to; with one rank and nothing to observe, does nothing.</summary>
    [OnLoad]
    public static void Initialize()
    {
        // Once for the process: there may be two woven assemblies, and the startup hook comes first.
        if (Interlocked.Exchange(ref _begun, 1) != 0)
        {
            return;
        }
        var job = Job.Start("Keras.NET");
        if (job.Mode == JobMode.Off)
        {
            return;
        }
        if (job.IsDistributed && job.Settings.Sums == BatchSums.Whole)
        {
            job.Report.Remark(
                "MATEX_SUMS=whole has no effect on Python Keras, whose backward pass is not followed: sums are added up in parts"
            );
        }
        PythonEnvironment.Prepare(job);
        ProcessEnd.Watch();
        Interception.Advices.Active = true;
    }
}
