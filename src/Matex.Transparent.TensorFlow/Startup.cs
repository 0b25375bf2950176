using Matex.Transparent.Batches;
using Matex.Transparent.Interception;
using Matex.Transparent.Launch;
using Matex.Transparent.TensorFlow.Eager;
using Matex.Transparent.TensorFlow.Graphs;
using Matex.Transparent.TensorFlow.Seeds;
using Matex.Transparent.TensorFlow.Variables;
using Tensorflow;

namespace Matex.Transparent.TensorFlow;

/// <summary>What a woven TensorFlow.NET assembly calls when it is loaded.</summary>
public static class Startup
{
    private static int _begun;

    /// <summary>Joins the job that this process belongs to; with one rank and nothing to observe, does nothing.</summary>
    [OnLoad]
    public static void Initialize()
    {
        // Once for the process: the assemblies load each other while this runs.
        if (Interlocked.Exchange(ref _begun, 1) != 0)
        {
            return;
        }
        ProgramsLibraries.AcceptAnyVersion();
        var job = Job.Start(Engine.Name, canSumWhole: true);
        WovenAssembly.RequireSupported(typeof(Tensor).Assembly, job);
        // Data sets of the project's own give their batches through it, alone too.
        BatchSteps<Tensor>.Adapter = new DrawnBatches();
        if (job.Mode == JobMode.Off)
        {
            return;
        }
        if (job.Seed is { } seed)
        {
            AgreedSeeds.Give(seed);
        }
        if (TrackedVariables.AreWanted)
        {
            job.Report.Weights = TrackedVariables.Values;
        }
        if (job.IsDistributed)
        {
            // TensorFlow.NET lists the operations that exist when it first looks one up.
            CustomOperations.Register();
        }
        Interception.Advices.Active = true;
    }
}
