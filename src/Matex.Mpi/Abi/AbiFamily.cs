namespace Matex.Mpi;

/// <summary>The binary interfaces that MPI libraries have.</summary>
public enum AbiFamily
{
    /// <summary>No library is loaded: a world of one.</summary>
    None,

    /// <summary>Open MPI 4.1 and 5: handles are addresses of exported objects.</summary>
    OpenMpi,

    /// <summary>MPICH's ABI (MPICH, Intel MPI, MVAPICH, Cray): handles are 32-bit numbers.</summary>
    Mpich,

    /// <summary>The standard ABI of MPI-5.0, chapter 20.</summary>
    Standard,
}
