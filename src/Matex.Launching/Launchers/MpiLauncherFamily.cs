namespace Matex.Launching.Launchers;

/// <summary>Which MPI an <c>mpiexec</c> belongs to.</summary>
public enum MpiLauncherFamily
{
    /// <summary>Open MPI.</summary>
    OpenMpi,

    /// <summary>MPICH and others that use its Hydra launcher (MVAPICH, Intel MPI).</summary>
    Mpich,

    /// <summary>Not recognised; started with <c>-n</c> alone.</summary>
    Other,
}
