using Matex.Transparent.Placements;

namespace Matex.Transparent.Tests.Placements;

/// <summary>A graph whose placeholders are open: neither the number of rows nor sizes along the batch are known.</summary>
internal sealed class OpenGraphTests
{
    private const long Open = -1;
    private static readonly Placement Rows = Placement.Shard(0, Placement.UnknownRows);
    private static readonly ValueState Weights = new(Placement.Replicate, Live: true);

    [Test]
    public void FlatteningImagesKeepsRows()
    {
        var call = new Call("Reshape", (Rows, [Open, 28, 28]), (Placement.Replicate, [2]))
        {
            Outputs =
            [
                [Open, 784],
            ],
        };
        AssertPlaced(call.Constant(1, -1, 784), Rows, Adjust.None, Adjust.LocalShape);
    }

    [Test]
    public void MergingRowsWithTimeKeepsTheMultiple()
    {
        var call = new Call("Reshape", (Rows, [Open, 5, 8]), (Placement.Replicate, [2]))
        {
            Outputs =
            [
                [Open, 8],
            ],
        };
        var merged = Placement.Shard(0, Placement.UnknownRows, 5);
        AssertPlaced(call.Constant(1, -1, 8), merged, Adjust.None, Adjust.LocalShape);
        var back = new Call("Reshape", (merged, [Open, 8]), (Placement.Replicate, [3]))
        {
            Outputs =
            [
                [Open, 5, 8],
            ],
        };
        AssertPlaced(back.Constant(1, -1, 5, 8), Rows, Adjust.None, Adjust.LocalShape);
    }

    [Test]
    public void ALayerKeepsRows()
    {
        AssertPlaced(new Call("MatMul", (Rows, [Open, 784]), (Weights, [784, 10])), Rows, Adjust.None, Adjust.None);
        AssertPlaced(new Call("AddV2", (Rows, [Open, 10]), (Weights, [10])), Rows, Adjust.None, Adjust.None);
        AssertPlaced(new Call("BiasAdd", (Rows, [Open, 10]), (Weights, [10])), Rows, Adjust.None, Adjust.None);
        AssertPlaced(
            new Call("Conv2D", (Rows, [Open, 28, 28, 1]), (Weights, [5, 5, 1, 32])),
            Rows,
            Adjust.None,
            Adjust.None
        );
    }

    [Test]
    public void CrossEntropyOfTwoPlaceholdersKeepsRows() =>
        AssertPlaced(
            new Call("SparseSoftmaxCrossEntropyWithLogits", (Rows, [Open, 10]), (Rows, [Open])),
            Rows,
            Adjust.None,
            Adjust.None
        );

    [Test]
    public void TheMeanOfTheRowsIsPartial() =>
        AssertPlaced(
            new Call("Mean", (Rows, [Open]), (Placement.Replicate, [1])).Constant(1, 0),
            Placement.Partial(Reduction.Mean, Placement.UnknownRows),
            Adjust.None,
            Adjust.None
        );

    [Test]
    public void AStaticBatchSizeIsNotGuessed()
    {
        var outcome = PlacementRules.Propagate(new Call("AddV2", (Rows, [Open, 3]), (Weights, [64, 3])));
        Assert.That(outcome.Refusal, Does.Contain("size along the batch"));
    }

    [Test]
    public void AValueOfOpenSizeThatMeetsTheRowsIsCut()
    {
        var whole = new ValueState(Placement.Replicate);
        AssertPlaced(new Call("AddV2", (Rows, [Open, 3]), (whole, [Open, 3])), Rows, Adjust.None, Adjust.TakeRows);
        AssertPlaced(
            new Call("MatMul", (Placement.Shard(1, Placement.UnknownRows), [3, Open]), (whole, [Open, 2])),
            Placement.Partial(Reduction.Sum, Placement.UnknownRows),
            Adjust.None,
            Adjust.TakeRows
        );
    }

    private static void AssertPlaced(Call call, Placement expected, params Adjust[] adjustments)
    {
        var outcome = PlacementRules.Propagate(call);
        Assert.That(outcome.Refusal, Is.Null);
        Assert.That(outcome.Outputs[0].Placement, Is.EqualTo(expected));
        Assert.That(outcome.Inputs, Is.EqualTo(adjustments));
    }
}
