using Matex.Testing;

namespace Matex.EndToEnd.Tests;

/// <summary>Each example gives the single-node result on 1 to 4 ranks, unchanged.</summary>
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

    internal static readonly string[] OnMnist =
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
    private static string[] Arguments(string name) =>
        name switch
        {
            "LogisticRegression" => ["1", "5000"],
            "LeNet" or "KerasSequential" => ["1", "320"],
            "KerasFunctional" or "KerasSubclass" => ["1", "3200"],
            "MultilayerPerceptron" => ["60"],
            _ => [],
        };

    [Test]
    [CancelAfter(300_000)]
    public void TrainsAsAlone([ValueSource(nameof(Names))] string name, [Values(1, 2, 3, 4)] int ranks)
    {
        if (OnMnist.Contains(name) && !TestPrograms.HaveMnist)
        {
            Assert.Ignore("The MNIST files are not here; tools/data.sh brings them.");
        }
        var single = TestPrograms.Alone(TestPrograms.Example(name), Arguments(name));
        var distributed = Distributed.Run(TestPrograms.Example(name), ranks, Arguments(name));
        Assert.Multiple(() =>
        {
            Assert.That(distributed, Same.LinesAs(single));
            Assert.That(distributed, Same.WeightsAs(single));
            Assert.That(distributed, Same.FilesAs(single, namesOnly: true));
            Assert.That(distributed, OtherRanks.AreSilent);
        });
    }
}
