namespace Matex.Mpi;

/// <summary>What threads may call MPI (MPI-4.1, 11.6.2).</summary>
public enum Threading
{
    /// <summary>MPI_THREAD_SINGLE: the process has one thread.</summary>
    Single,

    /// <summary>MPI_THREAD_FUNNELED: only the thread that initialised MPI calls it.</summary>
    Funneled,

    /// <summary>MPI_THREAD_SERIALIZED: any thread, one at a time.</summary>
    Serialized,

    /// <summary>MPI_THREAD_MULTIPLE: any thread at any time.</summary>
    Multiple,
}
