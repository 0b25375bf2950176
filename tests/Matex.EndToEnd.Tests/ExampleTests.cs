using Matex.Testing;

namespace Matex.EndToEnd.Tests;

/// <summary>
/// Each example gives the single-node result on 1 to 4 ranks, unchanged: to the last bit where it is run to be compared
/// (<c>MATEX_SEED</c>), up to rounding where the ranks' sums are added up.
/// </summary>
internal sealed class ExampleTests
{
    private static readonly string[] Names =
    [
        "LinearRegression",
        "Xor",
        "LogisticRegression",
        "LeNet",
        "MultilayerPerceptron",
        "KerasSequential",
        "KerasFunctional",
        "KerasSubclass",
        "SumWithPenalty",
        "RaggedBatch",
        "TinyBatch",
    ];

    private static readonly string[] OnMnist =
    [
        "LogisticRegression",
        "LeNet",
        "MultilayerPerceptron",
        "KerasSequential",
        "KerasFunctional",
        "KerasSubclass",
    ];

    /// <summary>
    /// One epoch of fewer images than the examples' own, where they take these as arguments. The convolutional nets take few
    /// steps: at each, rounding may move one rectifier of one image to the other side (docs/semantics.md).
    /// </summary>
    private static string[] FewSteps(string name) =>
        name switch
        {
            "LogisticRegression" => ["1", "5000"],
            "LeNet" or "KerasSequential" => ["1", "320"],
            "KerasFunctional" or "KerasSubclass" => ["1", "3200"],
            "MultilayerPerceptron" => ["60"],
            _ => [],
        };

    /// <summary>As the examples are, to their end.</summary>
    [Test]
    [CancelAfter(600_000)]
    public void TrainsAsAlone([ValueSource(nameof(Names))] string name, [Values(1, 2, 3, 4)] int ranks)
    {
        RequireData(name);
        var options = new RunOptions { Environment = new Dictionary<string, string?> { ["MATEX_SUMS"] = null } };
        var single = TestPrograms.Alone(TestPrograms.Example(name), options);
        var distributed = Distributed.Run(TestPrograms.Example(name), ranks, options);
        Assert.Multiple(() =>
        {
            Assert.That(distributed, Same.LinesAs(single));
            Assert.That(distributed, Same.WeightsAs(single, TestPrograms.LastBit));
            Assert.That(distributed, Same.FilesAs(single, namesOnly: true));
            Assert.That(distributed, OtherRanks.AreSilent);
        });
    }

    [Test]
    [CancelAfter(300_000)]
    public void TrainsAsAloneWithSumsInParts([ValueSource(nameof(Names))] string name, [Values(2, 3, 4)] int ranks)
    {
        RequireData(name);
        var options = new RunOptions { Arguments = FewSteps(name), WholeSums = false };
        var single = TestPrograms.Alone(TestPrograms.Example(name), options);
        var distributed = Distributed.Run(TestPrograms.Example(name), ranks, options);
        Assert.Multiple(() =>
        {
            Assert.That(distributed, Same.LinesAs(single));
            Assert.That(distributed, Same.WeightsAs(single));
            Assert.That(distributed, OtherRanks.AreSilent);
        });
    }

    private static void RequireData(string name)
    {
        if (OnMnist.Contains(name) && !TestPrograms.HaveMnist)
        {
            Assert.Ignore("The MNIST files are not here; tools/data.sh brings them.");
        }
    }
}
