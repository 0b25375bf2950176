using Matex.Mpi;
using Matex.Transparent.Reporting;

namespace Matex.Transparent.Launch;

/// <summary>This process's place in the run: its rank, its settings, its share of the node, its report.</summary>
internal sealed class Job
{
    private static readonly Lock Gate = new();
    private static volatile Job? current;

    /// <summary>The job; off until <see cref="Start"/> has been called.</summary>
    public static Job Current => current ?? Idle;

    private static readonly Job Idle = new() { Settings = new() };

    public JobMode Mode { get; init; }

    public required Settings Settings { get; init; }

    public int Rank { get; init; }

    public int Size { get; init; } = 1;

    /// <summary>The rank among the ranks of this node, and their number.</summary>
    public int LocalRank { get; init; }

    public int LocalSize { get; init; } = 1;

    public int Nodes { get; init; } = 1;

    /// <summary>Computing threads for this rank; null leaves the choice to the engine (one rank).</summary>
    public int? Threads { get; init; }

    /// <summary>Are sums over a batch taken from all its rows at once (<see cref="Settings.WholeSums"/>)?</summary>
    public bool SumsAreWhole { get; init; }

    /// <summary>The seed for what the program leaves unseeded, the same on all ranks; null when off.</summary>
    public int? Seed { get; init; }

    public Report Report { get; } = new();

    /// <summary>Keeps this rank within its share of memory; null when off.</summary>
    public MemoryBudget? Memory { get; set; }

    public bool IsDistributed => Mode == JobMode.Distributed;

    /// <summary>Ends the job; set by the start-up.</summary>
    public Action? Ended { private get; set; }

    /// <summary>All ranks; a world of one when not distributed.</summary>
    public Intracommunicator World => Communicator.World;

    /// <summary>
    /// Finds out where this process is and prepares it: settings, MPI, output, threads, seed. Called by each woven
    /// assembly as it is loaded; later calls return the same job. A failure is reported and ends the process.
    /// </summary>
    /// <param name="engine">The engine as the start line names it, such as <c>TensorFlow.NET 0.150.0</c>.</param>
    /// <param name="canSumWhole">Does the adapter follow the backward pass, as sums in the order of the run alone need?</param>
    public static Job Start(string engine, bool canSumWhole = false)
    {
        lock (Gate)
        {
            return current ??= Startup.Run(engine, canSumWhole);
        }
    }

    /// <summary>
    /// Ends the job on this thread, before the process ends: the summary, the dump, and MPI, unless the exit code is that of a
    /// failure, which ends the other ranks with this one.
    /// </summary>
    public void End() => Ended?.Invoke();
}
