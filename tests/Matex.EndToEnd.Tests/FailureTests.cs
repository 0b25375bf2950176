using Matex.Launching.Running;
using Matex.Testing;

namespace Matex.EndToEnd.Tests;

/// <summary>When something is wrong, all ranks end soon, with one report that names it.</summary>
internal sealed class FailureTests
{
    private static readonly RunOptions MayFail = new() { MayFail = true, TimeLimit = TimeSpan.FromSeconds(60) };

    [TestCase("shape", "[3,4]", "[3,5]")]
    [TestCase("type", "float", "double")]
    [TestCase("name", "weights", "misnamed")]
    [CancelAfter(120_000)]
    public void RanksThatDisagreeAreTold(string difference, string first, string second)
    {
        var run = Distributed.Run(TestPrograms.Program("Disagreement"), 2, MayFail with { Arguments = [difference] });
        var errors = Errors(run);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Not.Zero);
            Assert.That(errors, Does.Contain(first).IgnoreCase.And.Contain(second).IgnoreCase);
            Assert.That(run.Lines, Has.None.Contains("trained"));
        });
    }

    /// <summary>Runs that are split, and runs that stay whole.</summary>
    [TestCase]
    [TestCase("fixed")]
    [CancelAfter(120_000)]
    public void VariableThatOneRankChangesOtherwiseIsFound(params string[] arguments)
    {
        var options = MayFail with
        {
            Arguments = arguments,
            Environment = new Dictionary<string, string?> { ["MATEX_CHECK"] = "step" },
        };
        var run = Distributed.Run(TestPrograms.Program("Drift"), 2, options);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Not.Zero);
            Assert.That(Errors(run), Does.Contain("total").And.Contain("after a step"));
            Assert.That(run.Lines, Has.None.Contains("trained"));
        });
    }

    [Test]
    [CancelAfter(120_000)]
    public void FeedWithOtherRowsThanTheBatchIsNamed()
    {
        var run = Distributed.Run(TestPrograms.Program("GraphLoops"), 3, MayFail with { Arguments = ["OtherRows"] });
        Assert.That(run.ExitCode, Is.Not.Zero);
        Assert.That(Errors(run), Does.Contain("(12, 1)").And.Contain("a batch of 40 rows"));
    }

    [Test]
    [CancelAfter(120_000)]
    public void RankThatThrowsEndsAllWithOneReport()
    {
        var run = Distributed.Run(TestPrograms.Program("ThrowingRank"), 3, MayFail);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Not.Zero);
            Assert.That(Occurrences(Errors(run), "a fault of the program itself"), Is.EqualTo(1));
            Assert.That(Errors(run), Does.Contain("rank 1"));
        });
    }

    [Test]
    [CancelAfter(120_000)]
    public void RankThatHangsIsNamedWithWhatTheOthersWaitFor()
    {
        var options = MayFail with
        {
            Arguments = ["hangs"],
            Environment = new Dictionary<string, string?> { ["MATEX_TIMEOUT"] = "5" },
        };
        var run = Distributed.Run(TestPrograms.Program("ThrowingRank"), 3, options);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(85));
            Assert.That(Occurrences(Errors(run), "did not come within 5 s"), Is.EqualTo(1));
            Assert.That(Errors(run), Does.Contain("Rank 1 of 3").And.Contain("Variable"));
        });
    }

    [Test]
    [CancelAfter(120_000)]
    public void RankThatIsKilledEndsAll()
    {
        var options = MayFail with { Arguments = ["killed"] };
        var run = Distributed.Run(TestPrograms.Program("ThrowingRank"), 3, options);
        Assert.That(run.ExitCode, Is.Not.Zero);
        Assert.That(Errors(run), Does.Contain("rank 1").And.Contain("signal 9").Or.Contain("KILLED BY SIGNAL: 9"));
    }

    private static string Errors(RunResult run) =>
        string.Join('\n', run.Outputs.SelectMany(output => output.ErrorLines).Concat(run.LauncherLines));

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
