namespace Matex.Mpi;

/// <summary>Whose launcher started this process.</summary>
public enum LauncherFamily
{
    /// <summary>None: the program was started by itself.</summary>
    None,

    /// <summary>Open MPI's mpiexec (orterun, prterun).</summary>
    OpenMpi,

    /// <summary>Hydra or another launcher that speaks PMI: MPICH, Intel MPI, MVAPICH, srun --mpi=pmi2.</summary>
    Pmi,

    /// <summary>A launcher that speaks PMIx and does not say which MPI it is for: prun, srun --mpi=pmix, flux.</summary>
    Pmix,
}
