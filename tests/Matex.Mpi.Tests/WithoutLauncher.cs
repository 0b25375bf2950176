namespace Matex.Mpi.Tests;

public sealed class WithoutLauncher
{
    [Test]
    public void It_is_a_world_of_one_and_no_library_is_loaded()
    {
        var run = MpiRun.Start(null, 1, "create");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("created None").And.Contain("no library loaded"));
    }

    [Test]
    public void The_world_of_one_obeys_the_same_laws()
    {
        var run = MpiRun.Start(null, 1, "all");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("done 0/1 None"));
    }

    [Test]
    public void Before_an_environment_exists_the_world_is_this_process()
    {
        Assert.That(Environment.Initialized, Is.False);
        Assert.That((Communicator.World.Rank, Communicator.World.Size), Is.EqualTo((0, 1)));
        Assert.That(Environment.Abi, Is.EqualTo(AbiFamily.None));
    }
}
