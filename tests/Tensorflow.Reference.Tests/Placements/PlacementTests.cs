using Matex.Transparent.Placements;
using Matex.Transparent.Tests.Placements.Proof;

namespace Tensorflow.Reference.Tests.Placements;

/// <summary>
/// The placement rules held against the reference: every operation that a case runs is run again on parts of its inputs,
/// and what the parts give must combine to what the whole gave.
/// </summary>
public class PlacementTests
{
    private const int Samples = 12;

    private static readonly HashSet<string> Split = [];

    private static IEnumerable<TestCaseData> Cases() => ReferenceFile.Cases("op");

    [TestCaseSource(nameof(Cases)), Order(1)]
    public void Parts_combine_to_the_whole(string name)
    {
        var reference = ReferenceFile.Case("op", name);
        var random = new System.Random(name.Sum(static letter => letter));
        foreach (var call in Record(reference))
        {
            if (!PlacementRules.Knows(call.Type))
            {
                Assert.That(Reasons.Find(call.Type), Is.Not.Null, $"{call.Type} has neither a rule nor a reason");
            }
            else if (call.HasData)
            {
                Check(call, random);
            }
        }
    }

    /// <summary>The check above cannot be passed by making everything whole.</summary>
    [Test, Order(2)]
    public void Most_operations_of_the_reference_stay_split()
    {
        if (ReferenceFile.Path is null)
        {
            Assert.Ignore("No reference file.");
        }
        Assert.That(
            Split,
            Has.Count.GreaterThan(70).And.Contains("Conv2D").And.Contain("SparseSoftmaxCrossEntropyWithLogits")
        );
    }

    private static List<RecordedCall> Record(ReferenceCase reference)
    {
        var calls = new List<RecordedCall>();
        Operations.Call.Observer = (type, inputs, attributes, _) => calls.Add(new(type, inputs, attributes));
        try
        {
            Operations.OperationCalls.Find(reference.Operation)(
                Array.ConvertAll(reference.All("in"), static a => a.ToTensor()),
                reference.Arguments
            );
        }
        finally
        {
            Operations.Call.Observer = null;
        }
        return calls;
    }

    private static void Check(RecordedCall call, System.Random random)
    {
        for (var sample = 0; sample < Samples; sample++)
        {
            var operation = call.ToCase();
            if (!RandomPlacements.Assign(operation, random))
            {
                return;
            }
            var outcome = PlacementRules.Propagate(operation);
            if (outcome.IsRefused || outcome.Statistics)
            {
                continue;
            }
            Proof.Check(operation, outcome, random.Next(1, 6), random);
            if (Array.Exists(outcome.Outputs, static output => !output.Placement.IsReplicate))
            {
                Split.Add(call.Type);
            }
        }
    }
}
