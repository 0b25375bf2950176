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
        PythonEnvironment.Prepare(job);
        ProcessEnd.Watch();
        Interception.Advices.Active = true;
    }
}
