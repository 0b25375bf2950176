using System.Text.RegularExpressions;
using Matex.Transparent.Placements;
using Matex.Transparent.Placements.Rules;
using Tensorflow.Engine;

namespace Tensorflow.Reference.Tests.Placements;

/// <summary>
/// Every operation type of the engine has a placement rule or a reason for none, and every rule is held against what the
/// operation computes: by a case of the reference, or by a proof with kernels of its own.
/// </summary>
public partial class RuleCoverageTests
{
    /// <summary>Why some rules are not proven so.</summary>
    private static readonly (string Reason, string[] Types)[] s_provenOtherwise =
    [
        ("everything is made whole before a variable changes", [.. AssignmentRules.Types]),
        (
            "the whole batch is drawn before it is cut; draws on several ranks are compared end to end",
            [
                "RandomShuffle",
                "RandomStandardNormal",
                "RandomUniform",
                "RandomUniformInt",
                "TruncatedNormal",
                "UniformCandidateSampler",
            ]
        ),
        (
            "the proof computes with real numbers; the rule is that of other functions of single elements",
            [
                "Angle",
                "Bitcast",
                "Complex",
                "ComplexAbs",
                "Conj",
                "Imag",
                "Real",
                "StaticRegexFullMatch",
                "StaticRegexReplace",
                "StringJoin",
                "StringLength",
                "StringLower",
                "StringUpper",
                "Substr",
            ]
        ),
        (
            "it has an effect, or depends on one, and not a value of the batch",
            ["Assert", "PlaceholderWithDefault", "PrintV2", "SaveV2", "StringFormat", "Switch"]
        ),
        (
            "it computes with shapes: ShapeVectorProof and the tests of RowPartition hold what shapes stand for",
            ["BroadcastArgs", "BroadcastGradientArgs", "ConcatOffset", "LinSpace", "Rank"]
        ),
        (
            "it computes moments over the batch, which ranks combine: runs with batch normalisation are compared end to end",
            ["FusedBatchNorm", "FusedBatchNormGrad", "FusedBatchNormGradV2", "FusedBatchNormGradV3", "FusedBatchNormV2"]
        ),
        (
            "it takes whole inputs only",
            [
                "DynamicStitch",
                "HistogramSummary",
                "InvertPermutation",
                "MergeSummary",
                "ScalarSummary",
                "Unique",
                "UniqueWithCounts",
            ]
        ),
        ("the rule is that of DenseBincount or GatherV2, which are proven", ["Bincount", "ResourceGather"]),
    ];

    [Test]
    public void Every_operation_has_a_rule_or_a_reason() =>
        Assert.That(
            OperationRegistry
                .All.Select(d => d.Name)
                .Where(type => type[0] != '_' && !PlacementRules.Knows(type) && Reasons.Find(type) is null),
            Is.Empty
        );

    [Test]
    public void Every_rule_is_proven()
    {
        if (ReferenceFile.Path is null)
            Assert.Ignore("No reference file.");
        var proven = OfTheReference();
        proven.UnionWith(OfProofs());
        var missing = OperationRegistry
            .All.Select(d => d.Name)
            .Where(type => PlacementRules.Knows(type) && !proven.Contains(type) && !IsExplained(type))
            .ToArray();
        Assert.That(missing, Is.Empty);
    }

    private static bool IsExplained(string type) =>
        Array.Exists(s_provenOtherwise, reason => reason.Types.Contains(type));

    private static HashSet<string> OfTheReference()
    {
        HashSet<string> types = [];
        Operations.Call.Observer = (type, _, _, _) => types.Add(type);
        try
        {
            foreach (var test in ReferenceFile.Cases("op"))
            {
                var reference = ReferenceFile.Case("op", (string)test.Arguments[0]!);
                Operations.OperationCalls.Find(reference.Operation)(
                    Array.ConvertAll(reference.All("in"), static a => a.ToTensor()),
                    reference.Arguments
                );
            }
        }
        finally
        {
            Operations.Call.Observer = null;
        }
        return types;
    }

    // The proofs name the types that they prove.
    private static IEnumerable<string> OfProofs()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Matex.Transparent.sln")))
            folder = folder.Parent!;
        string[] folders = ["Matex.Transparent.Tests", "Tensorflow.Reference.Tests"];
        return folders
            .Select(name => Path.Combine(folder.FullName, "tests", name, "Placements"))
            .SelectMany(path => Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories))
            .Where(path =>
                Path.GetFileName(path) is not ("RecordedCall.cs" or "CoverageTests.cs" or "RuleCoverageTests.cs")
            )
            .SelectMany(path => Names().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex("\"([A-Z]\\w+)\"")]
    private static partial Regex Names();
}
