using System.Text.RegularExpressions;
using Matex.Transparent.Placements;

namespace Matex.Transparent.Tests.Placements;

/// <summary>Every operation that a program can meet has a rule, or a reason why it has none.</summary>
internal sealed partial class CoverageTests
{
    private static readonly string Folder = Path.Combine(
        Repository.Root,
        "tests",
        "Matex.Transparent.Tests",
        "Placements"
    );

    /// <summary>operation-types.txt lists the types that TensorFlow.NET 0.150 names when it executes or builds operations.</summary>
    [Test]
    public void TypesOfTensorFlowNet() =>
        Assert.That(File.ReadAllLines(Path.Combine(Folder, "operation-types.txt")).Where(IsUnknown), Is.Empty);

    [Test]
    public void TypesOfTheEmbeddedEngine()
    {
        var engine = Path.Combine(Repository.Root, "src", "Engine", "Tensorflow.Binding");
        var registered = Directory
            .EnumerateFiles(engine, "*.cs", SearchOption.AllDirectories)
            .SelectMany(static file => Registration().Matches(File.ReadAllText(file)))
            .Select(static match => match.Groups[1].Value)
            .Where(static type => char.IsUpper(type[0]))
            .ToArray();
        Assert.That(registered, Has.Length.GreaterThan(50));
        Assert.That(registered.Where(IsUnknown), Is.Empty);
    }

    [Test]
    public void ARefusalSaysTheReason() =>
        Assert.That(
            PlacementRules.Propagate(new Call("TensorListPushBack", (Placement.Shard(0, 4), [4]))).Refusal,
            Does.StartWith("TensorListPushBack: ").And.Contains("keeps rows in a queue, list, table or store")
        );

    [Test]
    public void TheOperationsOfTheExamplesHaveRules()
    {
        string[] types =
        [
            "MatMul",
            "BiasAdd",
            "Conv2D",
            "MaxPool",
            "AvgPool",
            "Relu",
            "LeakyRelu",
            "Softmax",
            "LogSoftmax",
            "Reshape",
            "Mean",
            "Sum",
            "SparseSoftmaxCrossEntropyWithLogits",
            "SoftmaxCrossEntropyWithLogits",
            "ArgMax",
            "Equal",
            "Cast",
            "SquaredDifference",
            "ClipByValue",
            "Log",
            "Mul",
            "Neg",
            "RealDiv",
            "DivNoNan",
            "Shape",
            "StridedSlice",
            "Pack",
            "OneHot",
            "RandomUniform",
            "GreaterEqual",
            "SelectV2",
            "Transpose",
            "ExpandDims",
            "Squeeze",
            "ConcatV2",
            "GatherV2",
            "Tile",
            "L2Loss",
            "Size",
            "Fill",
            "ZerosLike",
            "BroadcastTo",
            "Sigmoid",
            "Tanh",
            "Pow",
            "Square",
            "Abs",
            "Maximum",
            "FusedBatchNormV3",
            "AssignAddVariableOp",
        ];
        Assert.That(types.Where(static type => !PlacementRules.Knows(type)), Is.Empty);
    }

    private static bool IsUnknown(string type) => !PlacementRules.Knows(type) && Reasons.Find(type) is null;

    [GeneratedRegex("""egistry\s*\.Add\(\s*"(\w+)"|\bAdd\("([A-Z]\w+)"\)\s*\.Input""")]
    private static partial Regex Registration();
}
