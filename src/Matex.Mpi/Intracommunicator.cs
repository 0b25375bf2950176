namespace Matex.Mpi;

/// <summary>
/// A communicator of one group. Every collective must be called by all its ranks in the same order. Buffers are spans
/// of numbers, or raw (address, elements, type); there is no limit of 2^31 elements.
/// </summary>
public sealed partial class Intracommunicator : Communicator, IDisposable
{
    private static readonly TimeSpan ForwardingTime = TimeSpan.FromMilliseconds(200);

    private readonly Backend backend;
    private readonly bool predefined;
    private bool freed;

    internal Intracommunicator(Backend backend, bool predefined)
    {
        this.backend = backend;
        this.predefined = predefined;
    }

    /// <inheritdoc/>
    public override int Rank => backend.Rank;

    /// <inheritdoc/>
    public override int Size => backend.Size;

    /// <summary>For C libraries that are built on MPI; null where no MPI library is loaded.</summary>
    internal NativeCommunicator? Native => backend.Native;

    /// <summary>Waits until all ranks have come here (MPI_Barrier).</summary>
    public void Barrier() => backend.Barrier();

    /// <summary>The same group with a message space of its own (MPI_Comm_dup). Collective.</summary>
    public Intracommunicator Clone() => new(backend.Clone(), predefined: false);

    /// <summary>Groups of the ranks that give the same colour, ordered by key (MPI_Comm_split). Collective.</summary>
    /// <param name="color">Not negative; <see langword="null"/> to be in no group.</param>
    /// <param name="key">Order within the new group; equal keys keep the old order.</param>
    public Intracommunicator? Split(int? color, int key)
    {
        if (color < 0)
            throw new ArgumentOutOfRangeException(nameof(color), color, "a colour must not be negative");
        return backend.Split(color, key) is { } part ? new(part, predefined: false) : null;
    }

    /// <summary>
    /// The ranks that can share memory with this one, that is those on its node (MPI_Comm_split_type). Collective.
    /// </summary>
    public Intracommunicator SplitShared() => new(backend.SplitShared(Rank), predefined: false);

    /// <summary>
    /// Ends all processes (MPI_Abort), after giving the launcher the time to pass on what was printed: a launcher may
    /// drop the output of processes that it kills. Does not return.
    /// </summary>
    public void Abort(int exitCode)
    {
        Console.Out.Flush();
        Console.Error.Flush();
        if (Size > 1)
            Thread.Sleep(ForwardingTime);
        backend.Abort(exitCode);
    }

    /// <summary>Frees what <see cref="Clone"/> or a split made (MPI_Comm_free). Collective.</summary>
    public void Dispose()
    {
        if (predefined || freed || !Environment.CanCall)
            return;
        freed = true;
        backend.Free();
    }

    private void CheckRank(int rank, string name)
    {
        if ((uint)rank >= (uint)Size)
            throw new ArgumentOutOfRangeException(name, rank, $"ranks of this communicator are 0 to {Size - 1}");
    }
}
