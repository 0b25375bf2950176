using Matex.Testing;

namespace Matex.EndToEnd.Tests;

/// <summary>What cannot be split stays whole, gives the single-node result, and is named.</summary>
internal sealed class FallbackTests
{
    [Test]
    [CancelAfter(120_000)]
    public void FixedBatchDimensionIsNamed()
    {
        var distributed = Distributed.Run(TestPrograms.Example("Xor"), 2);
        Assert.That(distributed.Dump!.StayedWhole, Has.Some.Contains("fixed batch dimension (4)"));
    }

    [Test]
    [CancelAfter(120_000)]
    public void ProgramsOwnShardingIsKept([Values(2, 4)] int ranks)
    {
        var program = TestPrograms.Program("OwnSharding");
        var distributed = Distributed.Run(program, ranks);
        Assert.That(distributed, Same.LinesAs(TestPrograms.Alone(program)));
        Assert.That(distributed, Same.WeightsAs(TestPrograms.Alone(program)));
    }

    [Test]
    [CancelAfter(120_000)]
    public void SplittingCanBeTurnedOff()
    {
        var program = TestPrograms.Example("RaggedBatch");
        var options = new RunOptions { Environment = new Dictionary<string, string?> { ["MATEX_SPLIT"] = "off" } };
        var distributed = Distributed.Run(program, 2, options);
        Assert.That(distributed, Same.WeightsAs(TestPrograms.Alone(program), tolerance: 0));
    }
}
