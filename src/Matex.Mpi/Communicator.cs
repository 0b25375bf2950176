namespace Matex.Mpi;

/// <summary>A group of processes that can exchange messages, separate from all other groups (MPI-4.1, chapter 7).</summary>
public abstract class Communicator
{
    /// <summary>A receive from any rank (MPI_ANY_SOURCE).</summary>
    public const int AnySource = -1;

    /// <summary>A receive under any tag (MPI_ANY_TAG).</summary>
    public const int AnyTag = -1;

    /// <summary>All processes that were started together; a world of one before MPI is initialised.</summary>
    public static Intracommunicator World => Environment.Current?.World ?? Alone;

    /// <summary>This process alone.</summary>
    public static Intracommunicator Self => Environment.Current?.Self ?? Alone;

    /// <summary>This process's number in the group, from 0.</summary>
    public abstract int Rank { get; }

    /// <summary>Number of processes in the group.</summary>
    public abstract int Size { get; }

    private static Intracommunicator Alone { get; } = new(new LocalBackend(), predefined: true);
}
