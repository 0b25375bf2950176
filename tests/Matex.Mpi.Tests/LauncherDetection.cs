namespace Matex.Mpi.Tests;

public sealed class LauncherDetection
{
    [Test]
    public void Open_MPI_names_size_and_ranks()
    {
        var launcher = Detect(
            "OMPI_COMM_WORLD_SIZE=4",
            "OMPI_COMM_WORLD_RANK=3",
            "OMPI_COMM_WORLD_LOCAL_SIZE=2",
            "OMPI_COMM_WORLD_LOCAL_RANK=1",
            "PMIX_RANK=3"
        );
        Assert.That(launcher, Is.EqualTo(new Launcher(LauncherFamily.OpenMpi, 4, 3, 2, 1)));
        Assert.That(launcher.IsParallel);
    }

    [Test]
    public void Hydra_speaks_PMI()
    {
        var launcher = Detect("PMI_SIZE=2", "PMI_RANK=1", "MPI_LOCALNRANKS=2", "MPI_LOCALRANKID=1");
        Assert.That(launcher, Is.EqualTo(new Launcher(LauncherFamily.Pmi, 2, 1, 2, 1)));
    }

    [Test]
    public void Slurm_with_PMIx_gives_the_size_of_the_step()
    {
        var launcher = Detect("PMIX_RANK=5", "SLURM_STEP_NUM_TASKS=8", "SLURM_LOCALID=1");
        Assert.That(launcher, Is.EqualTo(new Launcher(LauncherFamily.Pmix, 8, 5, null, 1)));
    }

    [Test]
    public void PMIx_that_does_not_say_the_size_may_be_parallel() => Assert.That(Detect("PMIX_RANK=0").IsParallel);

    [TestCase("SLURM_NTASKS=4")]
    [TestCase("PATH=/usr/bin")]
    public void A_batch_script_is_not_a_launcher(string variable)
    {
        var launcher = Detect(variable);
        Assert.That(launcher.Family, Is.EqualTo(LauncherFamily.None));
        Assert.That(launcher.IsParallel, Is.False);
    }

    [TestCase("OMPI_COMM_WORLD_SIZE=1")]
    [TestCase("PMI_SIZE=1")]
    public void A_launcher_of_one_process_is_not_parallel(string variable) =>
        Assert.That(Detect(variable).IsParallel, Is.False);

    [Test]
    public void Each_launcher_gets_its_own_library_first()
    {
        Assert.That(LibraryCandidates.For(LauncherFamily.OpenMpi, null)[0], Is.EqualTo("libmpi.so.40"));
        Assert.That(LibraryCandidates.For(LauncherFamily.Pmix, "")[0], Is.EqualTo("libmpi.so.40"));
        Assert.That(
            LibraryCandidates.For(LauncherFamily.Pmi, null)[..2],
            Is.EqualTo(new[] { "libmpi.so.12", "libmpich.so.12" })
        );
        Assert.That(LibraryCandidates.For(LauncherFamily.Pmi, "libx.so"), Is.EqualTo(new[] { "libx.so" }));
    }

    private static Launcher Detect(params string[] variables) =>
        Launcher.Detect(name =>
            variables
                .FirstOrDefault(variable => variable.StartsWith(name + "=", StringComparison.Ordinal))
                ?[(name.Length + 1)..]
        );
}
