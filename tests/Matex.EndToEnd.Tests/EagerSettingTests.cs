using Matex.Launching.Running;
using Matex.Testing;

namespace Matex.EndToEnd.Tests;

/// <summary>What settings change in eager loops and in fit.</summary>
internal sealed class EagerSettingTests
{
    private static readonly string Program = TestPrograms.Program("EagerLoops");

    /// <summary>Two ranks with batches of 8 each train as one with batches of 16 does.</summary>
    [TestCase("BatchNormalised 8", "BatchNormalised 16")]
    [TestCase("BatchNormalised 8 tape", "BatchNormalised 16 tape")]
    [CancelAfter(120_000)]
    public void EachRankGetsABatchOfTheProgramsSize(string arguments, string larger)
    {
        var single = TestPrograms.Alone(Program, larger.Split(' '));
        var distributed = Run(arguments, ("MATEX_BATCH", "per-rank"));
        Assert.That(distributed, Same.LinesAs(single));
        Assert.That(distributed, Same.WeightsAs(single));
    }

    [TestCase("SlicedArrays array")]
    [TestCase("ReplayedMoves")]
    [CancelAfter(120_000)]
    public void BatchesThatTheProgramCutsAreSplitAndStayGlobal(string arguments)
    {
        var distributed = Run(arguments, ("MATEX_BATCH", "per-rank"));
        Assert.That(distributed, Same.WeightsAs(TestPrograms.Alone(Program, arguments.Split(' '))));
        Assert.That(
            distributed.Outputs[0].ErrorLines,
            Has.Some.Contains("MATEX_BATCH=per-rank does not make them larger")
        );
    }

    [Test]
    [CancelAfter(120_000)]
    public void OperationWithoutRuleKeepsTheLoopWholeUnlessOneIsFound()
    {
        var single = TestPrograms.Alone(Program, "WithoutRule");
        var known = Run("WithoutRule");
        var found = Run("WithoutRule", ("MATEX_RULES", "discover"));
        Assert.Multiple(() =>
        {
            Assert.That(known.Dump!.StayedWhole, Has.Some.Contains("EnsureShape"));
            Assert.That(known, Same.WeightsAs(single));
            Assert.That(found.Dump!.StayedWhole, Is.Empty);
            Assert.That(found, Same.LinesAs(single));
            Assert.That(found, Same.WeightsAs(single));
        });
    }

    [TestCase("epoch", "at the end of an epoch")]
    [TestCase("step", "after a step")]
    [CancelAfter(120_000)]
    public void WeightThatOneRankChangesIsNamed(string interval, string moment)
    {
        var run = Run("OfEachRank later", ("MATEX_CHECK", interval));
        var errors = string.Join('\n', run.Outputs.SelectMany(output => output.ErrorLines));
        Assert.That(run.ExitCode, Is.Not.Zero);
        Assert.That(errors, Does.Contain("bias").And.Contain("rank 1").And.Contain(moment));
    }

    /// <summary>Of a large table only the rows that a batch has looked up are sent.</summary>
    [TestCase("EmbeddedWords embedding")]
    [TestCase("EmbeddedWords gather")]
    [CancelAfter(120_000)]
    public void SparseDerivativesAreSentByRows(string arguments)
    {
        var trace = Path.GetTempFileName();
        try
        {
            var distributed = Run(arguments, ("MATEX_TRACE", trace));
            Assert.That(distributed, Same.WeightsAs(TestPrograms.Alone(Program, arguments.Split(' '))));
            Assert.That(File.ReadAllText(trace), Does.Match("rows of (table|embedding/embeddings)"));
        }
        finally
        {
            File.Delete(trace);
        }
    }

    private static RunResult Run(string arguments, params (string Name, string? Value)[] settings) =>
        Distributed.Run(
            Program,
            2,
            new RunOptions
            {
                Arguments = arguments.Split(' '),
                Environment = settings.ToDictionary(setting => setting.Name, setting => setting.Value),
                MayFail = true,
            }
        );
}
