using Matex.Mpi.Tests;

namespace Matex.Transparent.Tests.Averaging;

/// <summary>Collectives among real processes; the host checks every number itself.</summary>
[TestFixture("mpiexec.openmpi", "SharedMemory")]
[TestFixture("mpiexec.mpich", "Mpi")]
public sealed class CollectivesUnderMpiexec(string launcher, string transport)
{
    private const string Host = "Matex.Averaging.TestHost";

    [TestCase(2, "None")]
    [TestCase(2, "Fp16")]
    [TestCase(3, "None")]
    [TestCase(4, "Bf16")]
    public void Gradients_are_averaged(int ranks, string compression) =>
        Succeeds(ranks, transport, compression, "average");

    [Test]
    public void Values_are_made_whole([Values(2, 3)] int ranks) => Succeeds(ranks, transport, "None", "values");

    [Test]
    public void Statistics_are_those_of_the_global_batch([Values(2, 3)] int ranks) =>
        Succeeds(ranks, transport, "None", "normalisation");

    [Test]
    public void The_other_way_works_too() =>
        Succeeds(2, transport == "Mpi" ? "SharedMemory" : "Mpi", "None", "average");

    [Test]
    public void A_world_of_one_needs_no_communication()
    {
        Succeeds(1, "Automatic", "None", "values");
        Succeeds(1, "Automatic", "None", "average");
    }

    [TestCase("name", "ranks 0, 1 have dense/bias: Single[10]; rank 2 has dense_1/bias: Single[10]")]
    [TestCase("shape", "ranks 0, 1 have dense/bias: Single[10]; rank 2 has dense/bias: Single[5]")]
    [TestCase("type", "ranks 0, 1 have dense/bias: Single[10]; rank 2 has dense/bias: Double[5]")]
    [TestCase("kind", "ranks 0, 1 have averaging 2 gradients; rank 2 has combining loss: 1 × Single by Add")]
    [TestCase("input", "The ranks do not agree on the first batch")]
    [TestCase("weights", "dense/bias has different values on ranks 0, 1 and on rank 2 after the first step")]
    public void A_rank_that_differs_ends_all_with_a_report(string difference, string message)
    {
        var run = MpiRun.Start(launcher, 3, Host, [transport, "None", "20", "disagree", difference]);
        Assert.That(run.ExitCode, Is.Not.Zero);
        Assert.That(run.Error, Does.Contain(message));
        Assert.That(run.Output, Does.Not.Contain("done"));
    }

    [Test]
    public void A_rank_that_never_comes_is_named()
    {
        var run = MpiRun.Start(launcher, 3, Host, [transport, "None", "2", "late"]);
        Assert.That(run.ExitCode, Is.Not.Zero);
        Assert.That(run.Error, Does.Contain("Rank 2 of 3 did not come within 2 s").And.Contain("combining loss"));
        Assert.That(run.Error.Split("report:"), Has.Length.EqualTo(2), run.Error);
    }

    private void Succeeds(int ranks, string way, string compression, string scenario)
    {
        var run = MpiRun.Start(launcher, ranks, Host, [way, compression, "30", scenario]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        for (var rank = 0; rank < ranks; rank++)
            Assert.That(run.Output, Does.Contain($"done {rank}/{ranks}"));
    }
}
