using Matex.Launching.Running;
using Matex.Testing;

namespace Matex.EndToEnd.Tests;

/// <summary>Programs that train in graphs give the single-node result, and are split.</summary>
internal sealed class GraphTests
{
    [TestCase("Dropout", 2)]
    [TestCase("Dropout", 3)]
    [TestCase("Imported", 2)]
    [TestCase("Imported", 4)]
    [TestCase("TwoOptimizers", 3)]
    [TestCase("Accumulated", 2)]
    [TestCase("Penalty", 3)]
    [TestCase("NormalisedByHand", 2)]
    [TestCase("NormalisedByHand", 3)]
    [TestCase("Resumed", 2)]
    [TestCase("Embedding", 2)]
    [TestCase("Recurrent", 2)]
    [TestCase("Branched", 2)]
    [TestCase("Switched", 2)]
    [TestCase("Switched", 4)]
    [TestCase("OpenPlaceholder", 3)]
    [TestCase("Normalised", 2)]
    [TestCase("Normalised", 3)]
    [TestCase("Normalised", 4)]
    [CancelAfter(120_000)]
    public void TrainsAsAloneAndIsSplit(string name, int ranks)
    {
        var distributed = TrainsAsAlone(name, ranks);
        Assert.That(distributed.Dump!.StayedWhole, Is.Empty);
    }

    [TestCase("BranchedByBatch", "If")]
    [CancelAfter(120_000)]
    public void BranchStaysWholeAndIsNamed(string name, string operation)
    {
        var distributed = TrainsAsAlone(name, ranks: 2);
        Assert.That(distributed.Dump!.StayedWhole, Has.Some.Contains(operation));
    }

    /// <summary>
    /// Dropout in a branch draws from one sequence. Where training stays whole, so does what else draws from it.
    /// </summary>
    [Test]
    [CancelAfter(120_000)]
    public void RunsThatAreSplitAndOthersDrawFromOneSequence()
    {
        var distributed = TrainsAsAlone("SwitchedByLoss", ranks: 2);
        Assert.That(distributed.Dump!.StayedWhole, Has.Some.Contains("as it did before"));
    }

    /// <summary>The statistics are each rank's, the running averages are one: the ranks compare all variables in each step.</summary>
    [Test]
    [CancelAfter(120_000)]
    public void BatchNormalisationCanBeLeftToTheRanks()
    {
        var local = Options(("MATEX_BATCHNORM", "local"), ("MATEX_CHECK", "step")) with { Arguments = ["Normalised"] };
        var program = TestPrograms.Program("GraphLoops");
        var distributed = Distributed.Run(program, 2, local);
        Assert.That(distributed.ErrorLines, Has.Some.Contains("MATEX_BATCHNORM=local"));
        Assert.That(distributed.Dump!.StayedWhole, Is.Empty);
        Assert.That(distributed.Lines, Is.Not.EqualTo(TestPrograms.Alone(program, "Normalised").Lines));
    }

    /// <summary>Every rank has all rows of a value that is gathered in the middle of the graph.</summary>
    [Test]
    [CancelAfter(120_000)]
    public void RowsThatMeetOthersAreGathered([Values(2, 3)] int ranks)
    {
        var program = TestPrograms.Program("RunningTotal");
        var distributed = Distributed.Run(program, ranks);
        Assert.That(distributed, Same.LinesAs(TestPrograms.Alone(program)));
        Assert.That(distributed, Same.WeightsAs(TestPrograms.Alone(program)));
        Assert.That(distributed.Dump!.StayedWhole, Is.Empty);
    }

    [Test]
    [CancelAfter(120_000)]
    public void FeedsStayGlobalBatches()
    {
        var perRank = Options(("MATEX_BATCH", "per-rank")) with { Arguments = ["Penalty"] };
        var program = TestPrograms.Program("GraphLoops");
        var distributed = Distributed.Run(program, 2, perRank);
        Assert.That(distributed, Same.WeightsAs(TestPrograms.Alone(program, "Penalty")));
        Assert.That(distributed.ErrorLines, Has.Some.Contains("MATEX_BATCH=per-rank does not make them larger"));
    }

    private static RunOptions Options(params (string Name, string Value)[] settings) =>
        new() { Environment = settings.ToDictionary(static s => s.Name, static s => (string?)s.Value) };

    [Test]
    [CancelAfter(120_000)]
    public void SeveralOptimizersStayTogetherWhereNothingIsSplit()
    {
        var whole = new RunOptions
        {
            Arguments = ["TwoOptimizers"],
            Environment = new Dictionary<string, string?> { ["MATEX_SPLIT"] = "off", ["MATEX_CHECK"] = "step" },
        };
        var program = TestPrograms.Program("GraphLoops");
        var single = TestPrograms.Alone(program, "TwoOptimizers");
        var distributed = Distributed.Run(program, 2, whole);
        Assert.That(distributed, Same.LinesAs(single));
        Assert.That(distributed, Same.WeightsAs(single));
        Assert.That(distributed.Outputs[0].ErrorLines, Has.Some.Contains("splitting"));
    }

    private static RunResult TrainsAsAlone(string name, int ranks)
    {
        var program = TestPrograms.Program("GraphLoops");
        var single = TestPrograms.Alone(program, name);
        var distributed = Distributed.Run(program, ranks, name);
        Assert.Multiple(() =>
        {
            Assert.That(distributed, Same.LinesAs(single));
            Assert.That(distributed, Same.WeightsAs(single));
            Assert.That(distributed, OtherRanks.AreSilent);
        });
        return distributed;
    }
}
