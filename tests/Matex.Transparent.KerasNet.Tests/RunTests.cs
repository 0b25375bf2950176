using Matex.Launching.Running;
using Matex.Testing;

namespace Matex.Transparent.KerasNet.Tests;

/// <summary>Whole runs: what is printed, which files are written, how they end.</summary>
[TestFixture]
public class RunTests
{
    private static readonly Lazy<RunResult> Alone = new(static () => Host.Run(null, "training_run.py"));

    [TestCase("mpiexec.openmpi", 1)]
    [TestCase("mpiexec.openmpi", 2)]
    [TestCase("mpiexec.openmpi", 3)]
    [TestCase("mpiexec.openmpi", 4)]
    [TestCase("mpiexec.mpich", 2)]
    public void A_program_without_seeds_prints_and_learns_the_same(string launcher, int ranks)
    {
        var alone = Alone.Value;
        var together = Host.Run(ranks, "training_run.py", new RunOptions { Launcher = launcher });
        Assert.That(together, Same.LinesAs(alone));
        Assert.That(together, Same.WeightsAs(alone, 1e-5));
        Assert.That(together, OtherRanks.AreSilent);
        Assert.That(together.Dump!.Steps, Is.EqualTo(12));
        Assert.That(
            string.Join('\n', together.ErrorLines),
            ranks > 1 ? Does.Contain("nothing stayed whole") : Does.Not.Contain("stayed whole")
        );
    }

    /// <summary>
    /// No MPI, no patches, and the same weights; with one thread each, since Open MPI binds a single rank to one core, and the
    /// number of threads decides in which order TensorFlow adds up the gradients of convolutions.
    /// </summary>
    [Test]
    public void One_rank_is_the_program_alone_to_the_last_bit()
    {
        var options = new RunOptions
        {
            Arguments = ["4"],
            Seed = null,
            Environment = new Dictionary<string, string?>
            {
                [RunDump.Variable] = null,
                ["OMP_NUM_THREADS"] = "1",
                ["TF_NUM_INTRAOP_THREADS"] = "1",
                ["TF_NUM_INTEROP_THREADS"] = "1",
            },
        };
        var alone = Host.Run(null, "one_rank.py", options);
        var together = Host.Run(1, "one_rank.py", options);
        Assert.That(together.Lines, Is.SupersetOf(new[] { "MPI loaded: False", "Keras patched: False" }));
        Assert.That(together.Lines, Is.EqualTo(alone.Lines));
        Assert.That(together.Lines, Has.Some.StartsWith("learned "));
    }

    /// <summary>The ranks compare their weights after each step.</summary>
    [Test]
    public void Data_and_weights_that_differ_become_those_of_rank_0()
    {
        var result = Host.Run(2, "other_data.py", new RunOptions { Environment = Settings("MATEX_CHECK", "step") });
        Assert.That(result.Lines, Has.Member("trained"));
        Assert.That(result.Dump!.StayedWhole, Has.Some.Contains("rank 0's is used"));
    }

    [Test]
    public void Files_are_written_by_rank_0_alone()
    {
        var result = Host.Run(2, "saving.py", new RunOptions { FolderPerRank = true });
        Assert.That(result, OtherRanks.WriteNothing);
        string[] names = ["checkpoint.h5", "log.csv", "whole.h5", "whole.keras", "weights.h5", "other.h5"];
        Assert.That(
            result.Files.Select(static file => file.Path),
            Is.SupersetOf(names.Select(static name => $"0/{name}"))
        );
    }

    [Test]
    public void An_exception_on_one_rank_ends_all_with_one_report()
    {
        var result = Host.Run(3, "one_rank_fails.py", new RunOptions { MayFail = true });
        Assert.That(result.ExitCode, Is.Not.Zero);
        Assert.That(string.Join('\n', result.Outputs[1].ErrorLines), Does.Contain("the disk of this rank is full"));
        var reports = result
            .Outputs.SelectMany(static output => output.ErrorLines)
            .Count(static line => line.Contains("Unhandled exception on rank"));
        Assert.That(reports, Is.EqualTo(1));
    }

    [Test]
    public void The_exit_code_is_kept()
    {
        var result = Host.Run(2, "exit_code.py", new RunOptions { MayFail = true });
        Assert.That(result.Lines, Has.Member("trained"));
        Assert.That(result.ExitCode, Is.EqualTo(5));
    }

    [Test]
    public void A_program_without_eager_execution_runs_whole_and_says_so()
    {
        var alone = Host.Run(null, "no_eager.py");
        var together = Host.Run(2, "no_eager.py");
        Assert.That(together, Same.LinesAs(alone));
        Assert.That(together, Same.WeightsAs(alone, 1e-6));
        Assert.That(together.Dump!.StayedWhole, Has.Some.Contains("eager execution disabled"));
    }

    [Test]
    public void Without_registration_functions_a_Python_function_averages()
    {
        var options = new RunOptions { Environment = Settings("TEST_HOST_WITHOUT_OPERATIONS", "1") };
        var alone = Alone.Value;
        var together = Host.Run(2, "training_run.py", options, module: "keras");
        Assert.That(together, Same.WeightsAs(alone, 1e-5));
        Assert.That(together.Dump!.StayedWhole, Has.Some.Contains("TF_RegisterKernelBuilder"));
    }

    /// <summary>The startup hook runs Main itself; the host's own advice around Main then finds everything ended.</summary>
    [Test]
    public void The_startup_hook_runs_the_program()
    {
        var hook = typeof(Startup).Assembly.Location;
        var options = new RunOptions { Environment = Settings("DOTNET_STARTUP_HOOKS", hook), MayFail = true };
        var result = Host.Run(2, "exit_code.py", options);
        Assert.That(result.Lines, Has.Member("trained"));
        Assert.That(result.ExitCode, Is.EqualTo(5));
        Assert.That(string.Join('\n', result.ErrorLines), Does.Contain("samples/s"));
    }

    private static Dictionary<string, string?> Settings(string name, string value) => new() { [name] = value };
}
