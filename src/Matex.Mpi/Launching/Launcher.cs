using System.Globalization;

namespace Matex.Mpi;

/// <summary>What the environment says of the launcher, before any MPI library is loaded.</summary>
/// <param name="Family">Whose launcher it is.</param>
/// <param name="Size">Number of processes; null when the launcher does not say.</param>
/// <param name="Rank">This process's rank; null when the launcher does not say.</param>
/// <param name="LocalSize">Processes on this node; null when the launcher does not say.</param>
/// <param name="LocalRank">Rank among the processes of this node; null when the launcher does not say.</param>
public sealed record Launcher(LauncherFamily Family, int? Size, int? Rank, int? LocalSize, int? LocalRank)
{
    /// <summary>Reads this process's environment.</summary>
    public static Launcher Current { get; } = Detect(System.Environment.GetEnvironmentVariable);

    /// <summary>True when there is a launcher and it may have started more than one process.</summary>
    public bool IsParallel => Family != LauncherFamily.None && Size is null or > 1;

    /// <summary>The launcher as a message names it.</summary>
    public string Description =>
        Family switch
        {
            LauncherFamily.OpenMpi => "Open MPI's mpiexec",
            LauncherFamily.Pmi => "a PMI launcher (MPICH's or Intel MPI's mpiexec, srun)",
            LauncherFamily.Pmix => "a PMIx launcher (prun, srun)",
            _ => "no launcher",
        };

    /// <summary>Recognises the launcher from the variables it sets.</summary>
    /// <param name="variable">Looks a variable up; null when it is not set.</param>
    public static Launcher Detect(Func<string, string?> variable)
    {
        int? Number(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                if (int.TryParse(variable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                    return value;
            return null;
        }

        if (variable("OMPI_COMM_WORLD_SIZE") is not null)
            return new(
                LauncherFamily.OpenMpi,
                Number("OMPI_COMM_WORLD_SIZE"),
                Number("OMPI_COMM_WORLD_RANK"),
                Number("OMPI_COMM_WORLD_LOCAL_SIZE"),
                Number("OMPI_COMM_WORLD_LOCAL_RANK")
            );
        if (variable("PMI_SIZE") is not null || variable("PMI_RANK") is not null)
            return new(
                LauncherFamily.Pmi,
                Number("PMI_SIZE", "MV2_COMM_WORLD_SIZE"),
                Number("PMI_RANK", "MV2_COMM_WORLD_RANK"),
                Number("MPI_LOCALNRANKS", "MV2_COMM_WORLD_LOCAL_SIZE", "SLURM_NTASKS_PER_NODE"),
                Number("MPI_LOCALRANKID", "MV2_COMM_WORLD_LOCAL_RANK", "SLURM_LOCALID")
            );
        if (variable("PMIX_RANK") is not null)
            return new(
                LauncherFamily.Pmix,
                Number("SLURM_STEP_NUM_TASKS", "FLUX_JOB_SIZE"),
                Number("PMIX_RANK"),
                null,
                Number("SLURM_LOCALID", "FLUX_TASK_LOCAL_ID")
            );
        return new(LauncherFamily.None, 1, 0, 1, 0);
    }
}
