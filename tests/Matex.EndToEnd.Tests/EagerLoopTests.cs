using Matex.Testing;

namespace Matex.EndToEnd.Tests;

/// <summary>Loops of many kinds are split and train as alone.</summary>
internal sealed class EagerLoopTests
{
    [TestCase("BatchNormalised 16", 2)]
    [TestCase("BatchNormalised 13", 3)]
    [TestCase("BatchNormalised 15 tape", 4)]
    [TestCase("StatisticsByHand normalised", 2)]
    [TestCase("StatisticsByHand summed", 3)]
    [TestCase("StatisticsByHand pairs", 2)]
    [TestCase("SlicedArrays constant", 2)]
    [TestCase("SlicedArrays array", 3)]
    [TestCase("SlicedArrays inside", 2)]
    [TestCase("SlicedArrays written", 2)]
    [TestCase("SlicedArrays all", 4)]
    [TestCase("TrainedInTurn", 2)]
    [TestCase("AssignedByHand", 3)]
    [TestCase("WithoutItsArchive", 3)]
    [TestCase("EmbeddedWords gather", 3)]
    [TestCase("RecurrentLayers", 3)]
    [TestCase("ClippedAndAccumulated", 3)]
    [TestCase("WithCallbacks", 2)]
    [TestCase("LossesOfManyKinds", 3)]
    [TestCase("EvaluatedByMetrics", 3)]
    [TestCase("OfEachRank first", 2)]
    [CancelAfter(120_000)]
    public void IsSplitAndTrainsAsAlone(string arguments, int ranks)
    {
        var program = TestPrograms.Program("EagerLoops");
        var single = TestPrograms.Alone(program, arguments.Split(' '));
        var distributed = Distributed.Run(program, ranks, arguments.Split(' '));
        Assert.Multiple(() =>
        {
            Assert.That(distributed, Same.LinesAs(single));
            Assert.That(distributed, Same.WeightsAs(single));
            Assert.That(distributed.Dump!.StayedWhole, Is.Empty);
            Assert.That(distributed.Dump!.Steps, Is.GreaterThan(8));
        });
    }
}
