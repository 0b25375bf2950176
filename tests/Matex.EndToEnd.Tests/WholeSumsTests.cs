using System.Runtime.Intrinsics.X86;
using Matex.Launching.Running;
using Matex.Testing;

namespace Matex.EndToEnd.Tests;

/// <summary>
/// With sums taken in the order of the run alone, training gives its weights to the last bit, however long it goes on.
/// </summary>
internal sealed class WholeSumsTests
{
    private static readonly Dictionary<string, RunResult> Single = [];

    /// <summary>The convolutional examples over their whole epoch, the others as in <see cref="ExampleTests"/>.</summary>
    [TestCase("LeNet")]
    [TestCase("KerasSequential")]
    [TestCase("KerasFunctional 1 3200")]
    [TestCase("KerasSubclass 1 3200")]
    [TestCase("LogisticRegression 1 5000")]
    [TestCase("MultilayerPerceptron 60")]
    [TestCase("LinearRegression")]
    [TestCase("Xor")]
    [TestCase("SumWithPenalty")]
    [TestCase("RaggedBatch")]
    [TestCase("TinyBatch")]
    [CancelAfter(600_000)]
    public void AnExampleGivesTheRunAlone(string example)
    {
        var (name, arguments) = Split(example);
        if (ExampleTests.OnMnist.Contains(name) && !TestPrograms.HaveMnist)
        {
            Assert.Ignore("The MNIST files are not here; tools/data.sh brings them.");
        }
        foreach (var ranks in new[] { 2, 3, 4 })
        {
            IsSame(TestPrograms.Example(name), arguments, ranks);
        }
    }

    [TestCase("BatchNormalised 13")]
    [TestCase("BatchNormalised 15 tape")]
    [TestCase("StatisticsByHand summed")]
    [TestCase("StatisticsByHand pairs")]
    [TestCase("SlicedArrays constant")]
    [TestCase("TrainedInTurn")]
    [TestCase("AssignedByHand")]
    [TestCase("EmbeddedWords gather")]
    [TestCase("RecurrentLayers")]
    [TestCase("ClippedAndAccumulated")]
    [TestCase("WithCallbacks")]
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
    [CancelAfter(120_000)]
    public void AGraphGivesTheRunAlone(string name) => IsSame(TestPrograms.Program("GraphLoops"), [name], ranks: 3);

    private static void IsSame(string program, string[] arguments, int ranks)
    {
        var options = new RunOptions { Arguments = arguments, WholeSums = true };
        var key = string.Join(' ', [program, .. arguments]);
        var single = Single.TryGetValue(key, out var known) ? known : Single[key] = SingleNode.Run(program, options);
        var distributed = Distributed.Run(program, ranks, options);
        Assert.Multiple(() =>
        {
            Assert.That(distributed, Same.LinesAs(single, digits: 7));
            // Where products are libtorch's, a row's may depend on how many there are.
            Assert.That(distributed, Same.WeightsAs(single, Avx512F.IsSupported ? 0 : 1e-4));
        });
    }

    private static (string Name, string[] Arguments) Split(string example) =>
        example.Split(' ') is [var name, .. var arguments] ? (name, arguments) : (example, []);
}
