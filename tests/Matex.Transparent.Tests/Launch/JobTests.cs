using System.Diagnostics;
using System.Text.Json;
using Matex.Mpi.Tests;

namespace Matex.Transparent.Tests.Launch;

/// <summary>A program that starts as a woven one does, by itself and under real launchers.</summary>
internal sealed class JobTests
{
    private const string Host = "Matex.Transparent.TestHost";
    private const string OpenMpi = "mpiexec.openmpi";

    /// <summary>.NET writes control sequences to the pseudo terminals that Open MPI gives to ranks.</summary>
    private static readonly (string, string) PlainTerminal = ("TERM", "dumb");

    [Test]
    public void AloneNothingHappensAndNoLibraryIsLoaded([Values(null, OpenMpi)] string? launcher)
    {
        var run = Run(launcher, 1, "", PlainTerminal);
        Assert.That(run.Lines, Is.EqualTo(new[] { "Off 0/1 seed  threads ", "no library loaded" }));
        Assert.That((run.Error, run.ExitCode), Is.EqualTo(("", 0)));
    }

    [Test]
    public void OffLetsEveryProcessRunByItself()
    {
        var run = Run(OpenMpi, 2, "", PlainTerminal, ("MATEX", "off"));
        Assert.That(run.Lines.Count(static line => line == "Off 0/1 seed  threads "), Is.EqualTo(2), run.Output);
        Assert.That(run.Output.Split("no library loaded"), Has.Length.EqualTo(3));
    }

    [Test]
    public void ASeedIsUsedAloneToo() =>
        Assert.That(Run(null, 1, "", ("MATEX_SEED", "5")).Lines[0], Is.EqualTo("Observed 0/1 seed 5 threads "));

    [TestCase(OpenMpi)]
    [TestCase("mpiexec.mpich")]
    public void RanksAgreeOnASeedAndOnlyRank0Prints(string launcher)
    {
        var run = Run(launcher, 3, "seeds");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Lines, Has.Length.EqualTo(3), run.Output);
        Assert.That(run.Lines[0], Does.StartWith("Distributed 0/3 seed ").And.Contains(" threads 1"));
        Assert.That(run.Lines[1..], Is.EqualTo(new[] { "library loaded", "one seed" }));
    }

    [Test]
    public void StartAndEndAreSaidOnceOnStandardError()
    {
        var run = Run(OpenMpi, 2, "steps");
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(3), run.Error);
        Assert.Multiple(() =>
        {
            Assert.That(
                lines[0],
                Does.StartWith("Matex: 2 ranks on 1 node, 1 thread each, Open MPI ").And.Contains("TestEngine 1.0")
            );
            Assert.That(
                lines[1],
                Is.EqualTo("Matex: fit runs whole on every rank: Unique: its size depends on the data")
            );
            Assert.That(
                lines[2],
                Does.StartWith("Matex: 2 steps, ")
                    .And.EndsWith("stayed whole: fit: Unique: its size depends on the data")
            );
        });
    }

    [Test]
    public void PrefixShowsEveryRank()
    {
        var run = Run(OpenMpi, 2, "", ("MATEX_OUTPUT", "prefix"));
        Assert.That(
            run.Lines,
            Has.One.StartsWith("[rank 0 of 2] Distributed 0/2").And.One.StartsWith("[rank 1 of 2] Distributed 1/2")
        );
    }

    [Test]
    public void ErrorsCarryTheirRank() =>
        Assert.That(Run(OpenMpi, 2, "errors").Error.Split('\n'), Has.Some.EqualTo("[rank 1 of 2] complaint of 1"));

    [Test]
    public void DumpIsWrittenByRank0()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.json");
        Run(OpenMpi, 2, "steps", ("MATEX_DUMP", file));
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        Assert.That(json.RootElement.GetProperty("ranks").GetInt32(), Is.EqualTo(2));
        var weights = Path.ChangeExtension(file, ".npz");
        Assert.That(File.Exists(weights), Is.True);
        File.Delete(file);
        File.Delete(weights);
    }

    [TestCase(null, 1)]
    [TestCase(OpenMpi, 3)]
    public void TimelineHasTheEventsOfAllRanks(string? launcher, int ranks)
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.trace");
        var run = Run(launcher, ranks, "steps", ("MATEX_TRACE", file));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var events = json.RootElement.GetProperty("traceEvents").EnumerateArray().ToArray();
        for (var rank = 0; rank < ranks; rank++)
        {
            var names = events
                .Where(item => item.GetProperty("pid").GetInt32() == rank)
                .Select(static item => item.GetProperty("name").GetString());
            Assert.That(names, Is.EqualTo(new[] { "process_name", "step 2", "gradients" }));
        }
        File.Delete(file);
    }

    [TestCase(null, 1)]
    [TestCase(OpenMpi, 2)]
    public void BadSettingsEndTheRunWithOneReport(string? launcher, int ranks)
    {
        var run = Run(launcher, ranks, "", ("MATEX_CHECK", "often"));
        Assert.That(run.ExitCode, Is.EqualTo((int)ExitCode.BadSettings));
        Assert.That(run.Error.Split("MATEX_CHECK=often is not valid"), Has.Length.EqualTo(2), run.Error);
        Assert.That(run.Output, Does.Not.Contain("Distributed"));
    }

    [Test]
    public void MissingLibraryHasItsOwnCode()
    {
        var run = Run(OpenMpi, 2, "", ("MATEX_MPI_LIBRARY", "libnothing.so.1"));
        Assert.That(run.ExitCode, Is.EqualTo((int)ExitCode.MissingMpi), run.Error);
        Assert.That(run.Error.Split("Matex: rank 0"), Has.Length.EqualTo(2), run.Error);
        Assert.That(run.Error, Does.Contain("libnothing.so.1"));
    }

    [TestCase(OpenMpi, "libmpich.so.12")]
    [TestCase("mpiexec.mpich", "libmpi.so.40")]
    public void ForeignLauncherHasItsOwnCode(string launcher, string library)
    {
        var run = Run(launcher, 2, "", ("MATEX_MPI_LIBRARY", library));
        Assert.That(run.ExitCode, Is.EqualTo((int)ExitCode.ForeignLauncher), run.Error);
        Assert.That(run.Error.Split("started 2 processes"), Has.Length.EqualTo(2), run.Error);
    }

    [TestCase("throw", ExitCode.Aborted, "the last rank has had enough", "rank 1 of 2")]
    [TestCase("disagree", ExitCode.Disagreement, "tensor w: [2] here, [3] there", "rank 0 of 2")]
    public void AFailureEndsAllRanksWithOneReport(string scenario, ExitCode code, string message, string rank)
    {
        var run = Run(OpenMpi, 2, scenario);
        Assert.That(run.ExitCode, Is.EqualTo((int)code), run.Error);
        Assert.That(run.Error.Split(message), Has.Length.EqualTo(2), run.Error);
        Assert.That(run.Error, Does.Contain(rank));
    }

    [Test]
    public void NoOrphanIsLeftWhenTheLauncherIsKilled([Values("TERM", "INT", "KILL")] string signal)
    {
        using var launcher = MpiRun.Open(OpenMpi, 2, Host, ["wait"], ("MATEX_OUTPUT", "all"));
        var ranks = new List<int>();
        while (ranks.Count < 2 && launcher.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith("process ", StringComparison.Ordinal))
            {
                ranks.Add(int.Parse(line["process ".Length..], System.Globalization.CultureInfo.InvariantCulture));
            }
        }
        Assert.That(ranks, Has.Count.EqualTo(2));
        Process.Start("kill", [$"-{signal}", $"{launcher.Id}"]).WaitForExit();
        Assert.That(() => ranks.Any(IsRunning), Is.False.After(20_000, 200));
    }

    private static bool IsRunning(int process) =>
        File.Exists($"/proc/{process}/status") && !File.ReadAllText($"/proc/{process}/status").Contains("State:\tZ");

    private static MpiRun Run(string? launcher, int ranks, string scenario, params (string, string)[] variables) =>
        MpiRun.Start(launcher, ranks, Host, [scenario], variables);
}
