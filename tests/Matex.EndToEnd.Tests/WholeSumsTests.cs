using Matex.Testing;

namespace Matex.EndToEnd.Tests;

/// <summary>
/// With sums taken in the order of the run alone, loops of many kinds give its weights to the last bit (the examples:
/// <see cref="ExampleTests"/>).
/// </summary>
internal sealed class WholeSumsTests
{
    [TestCase("BatchNormalised 13")]
    [TestCase("BatchNormalised 15 tape")]
    [TestCase("StatisticsByHand normalised")]
    [TestCase("StatisticsByHand summed")]
    [TestCase("StatisticsByHand pairs")]
    [TestCase("SlicedArrays constant")]
    [TestCase("SlicedArrays inside")]
    [TestCase("SlicedArrays all")]
    [TestCase("TrainedInTurn")]
    [TestCase("AssignedByHand")]
    [TestCase("EmbeddedWords gather")]
    [TestCase("RecurrentLayers")]
    [TestCase("ClippedAndAccumulated")]
    [TestCase("WithCallbacks")]
    [TestCase("LossesOfManyKinds")]
    [CancelAfter(120_000)]
    public void ALoopGivesTheRunAlone(string arguments) =>
        IsSame(TestPrograms.Program("EagerLoops"), arguments.Split(' '), ranks: 3);

    [TestCase("Dropout")]
    [TestCase("Imported")]
    [TestCase("TwoOptimizers")]
    [TestCase("Penalty")]
    [TestCase("NormalisedByHand")]
    [TestCase("Embedding")]
    [TestCase("Recurrent")]
    [TestCase("Branched")]
    [TestCase("Normalised")]
    [TestCase("Switched")]
    [TestCase("Accumulated")]
    [TestCase("Resumed")]
    [CancelAfter(120_000)]
    public void AGraphGivesTheRunAlone(string name) => IsSame(TestPrograms.Program("GraphLoops"), [name], ranks: 3);

    private static void IsSame(string program, string[] arguments, int ranks)
    {
        var options = new RunOptions { Arguments = arguments, WholeSums = true };
        var single = TestPrograms.Alone(program, options);
        var distributed = Distributed.Run(program, ranks, options);
        Assert.Multiple(() =>
        {
            Assert.That(distributed, Same.LinesAs(single, digits: 7));
            Assert.That(distributed, Same.WeightsAs(single, TestPrograms.LastBit));
            Assert.That(distributed.Dump!.StayedWhole, Is.Empty);
        });
    }
}
