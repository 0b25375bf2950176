namespace Matex.Mpi;

/// <summary>Byte offsets of the public fields of MPI_Status.</summary>
internal readonly record struct StatusLayout(int Source, int Tag)
{
    /// <summary>No ABI's status is longer than this (Open MPI 24, MPICH 20, MPI-5 32 bytes).</summary>
    public const int MaximumSize = 64;
}
