using Matex.Mpi;

namespace Matex.Transparent.TensorFlow;

internal sealed class TmpReport { public void StayedWhole(string l, string r) { if (Job.Rank == 0) Console.Error.WriteLine($"matex: {l} stay whole: {r}"); } public void StepFinished(long rows) { } }
internal sealed class TmpSettings { public bool LocalBatchNorm => false; public bool SplitsNothing => false; }

/// <summary>This process's part in the job.</summary>
internal static class Job
{
    public static bool IsDistributed { get; set; }
    public static int Rank => World.Rank;
    public static int Size => World.Size;
    public static Intracommunicator World => Communicator.World;
    public static TmpReport Report { get; } = new();
    public static TmpSettings Settings { get; } = new();
}
