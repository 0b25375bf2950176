namespace Matex.Transparent.Averaging;

/// <summary>Which way data takes between ranks.</summary>
internal enum TransportChoice
{
    /// <summary>Shared memory where all ranks are on one node, MPI elsewhere.</summary>
    Automatic,

    /// <summary>MPI's own collectives.</summary>
    Mpi,

    /// <summary>Shared memory, an error where it is not possible.</summary>
    SharedMemory,
}
