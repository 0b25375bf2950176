namespace Matex.Mpi.Tests;

/// <summary>The binding under the real launchers of two families.</summary>
[TestFixture("mpiexec.openmpi", "libmpich.so.12")]
[TestFixture("mpiexec.mpich", "libmpi.so.40")]
public sealed class UnderMpiexec(string launcher, string foreignLibrary)
{
    private string Family => launcher == "mpiexec.openmpi" ? nameof(AbiFamily.OpenMpi) : nameof(AbiFamily.Mpich);

    [Test]
    public void Everything_works_on_all_ranks([Values(1, 2, 3, 4)] int ranks)
    {
        var run = MpiRun.Start(launcher, ranks, "all");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var family = ranks == 1 ? nameof(AbiFamily.None) : Family;
        for (var rank = 0; rank < ranks; rank++)
            Assert.That(run.Output, Does.Contain($"done {rank}/{ranks} {family}"));
    }

    [Test]
    public void A_single_process_loads_no_library()
    {
        var run = MpiRun.Start(launcher, 1, "create");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("no library loaded"));
    }

    [TestCase("throw", "rank 2 of 3", "the last rank has had enough")]
    [TestCase("throw-everywhere", "rank 0 of 3", "all ranks have had enough")]
    public void An_unhandled_exception_ends_all_ranks_with_one_report(string scenario, string rank, string message)
    {
        var run = MpiRun.Start(launcher, 3, scenario);
        Assert.That(run.ExitCode, Is.Not.Zero);
        Assert.That(run.Error, Does.Contain(rank).And.Contain("   at Matex.Mpi.TestHost.FailureScenarios"));
        Assert.That(run.Error.Split(message), Has.Length.EqualTo(2), run.Error);
    }

    [Test]
    public void A_rank_that_exits_badly_ends_all_with_its_code() =>
        Assert.That(MpiRun.Start(launcher, 2, "exit").ExitCode, Is.EqualTo(3));

    [Test]
    public void A_program_that_initialised_MPI_finalises_it()
    {
        var run = MpiRun.Start(launcher, 2, "guest");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output.Split("guest done"), Has.Length.EqualTo(3));
    }

    [Test]
    public void A_library_of_another_family_is_detected()
    {
        var run = MpiRun.Start(launcher, 2, "create", (LibraryCandidates.OverrideVariable, foreignLibrary));
        Assert.That(run.ExitCode, Is.EqualTo(17), run.Error);
        Assert.That(
            run.Output,
            Does.Contain(nameof(LauncherMismatchException)).And.Contain(foreignLibrary).And.Contain("2 processes")
        );
    }

    [Test]
    public void A_missing_library_is_named()
    {
        var run = MpiRun.Start(launcher, 2, "create", (LibraryCandidates.OverrideVariable, "libnothing.so"));
        Assert.That(run.ExitCode, Is.EqualTo(17), run.Error);
        Assert.That(
            run.Output,
            Does.Contain(nameof(MpiLibraryNotFoundException))
                .And.Contain("libnothing.so: cannot open shared object file")
                .And.Contain("no library loaded")
        );
    }
}
