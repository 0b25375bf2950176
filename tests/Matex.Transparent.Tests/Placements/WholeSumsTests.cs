using Matex.Transparent.Placements;

namespace Matex.Transparent.Tests.Placements;

/// <summary>With <c>MATEX_SUMS=whole</c> sums over a batch are taken from all its rows at once.</summary>
internal sealed class WholeSumsTests
{
    private const int Int32 = 3;

    private static readonly ValueState Batch = Placement.Shard(0, 8);
    private static readonly ValueState Weights = Placement.Replicate;
    private static readonly ValueState Count = Placement.RowCount(8);

    [TestCase("Sum")]
    [TestCase("Mean")]
    [TestCase("Max")]
    public void AReductionOverTheRowsGathersThem(string type)
    {
        var outcome = Propagate(new Call(type, (Batch, [8, 3]), (Weights, [1])) { SumsAreWhole = true }.Constant(1, 0));
        Assert.That(outcome.Inputs[0], Is.EqualTo(Adjust.MakeWhole));
        Assert.That(outcome.Outputs[0].Placement, Is.EqualTo(Placement.Replicate));
    }

    [Test]
    public void AReductionWithinTheRowsRunsOnThem()
    {
        var outcome = Propagate(
            new Call("Sum", (Batch, [8, 3]), (Weights, [1])) { SumsAreWhole = true }.Constant(1, 1)
        );
        Assert.That(outcome.Adjusts, Is.False);
        Assert.That(outcome.Outputs[0], Is.EqualTo(Batch));
    }

    [TestCase("Sum")]
    [TestCase("Mean")]
    public void AReductionAcrossTheRowsOfATransposedBatchGathersThem(string type)
    {
        ValueState columns = Placement.Shard(1, 8);
        var outcome = Propagate(
            new Call(type, (columns, [3, 8]), (Weights, [1])) { SumsAreWhole = true }.Constant(1, 0)
        );
        Assert.That(outcome.Inputs[0], Is.EqualTo(Adjust.MakeWhole));
        Assert.That(outcome.RowsOfResult, Is.EqualTo(Placement.Shard(0, 8)));
    }

    [Test]
    public void TheDerivativeByWeightsGathersBothItsInputs()
    {
        var call = new Call("MatMul", (Batch, [8, 3]), (Batch, [8, 2])) { SumsAreWhole = true }.With(
            "transpose_a",
            true
        );
        var outcome = Propagate(call);
        Assert.That(outcome.Inputs, Is.EqualTo(new[] { Adjust.MakeWhole, Adjust.MakeWhole }));
        Assert.That(outcome.Outputs[0].Placement, Is.EqualTo(Placement.Replicate));
    }

    [Test]
    public void ADerivativeByRowsRunsOnThem()
    {
        var call = new Call("MatMul", (Batch, [8, 2]), (Weights, [3, 2])) { SumsAreWhole = true }.With(
            "transpose_b",
            true
        );
        Assert.That(Propagate(call).Outputs[0], Is.EqualTo(Batch));
    }

    [Test]
    public void BatchNormalisationTakesItsStatisticsFromAllRows()
    {
        ValueState vector = Placement.Replicate;
        var call = new Call(
            "FusedBatchNormV3",
            (Batch, [8, 2, 2, 3]),
            (vector, [3]),
            (vector, [3]),
            (vector, [0]),
            (vector, [0])
        )
        {
            Outputs = [null, null, null, null, null, null],
            SumsAreWhole = true,
        };
        var outcome = Propagate(call);
        Assert.That(outcome.Statistics, Is.False);
        Assert.That(outcome.Inputs[0], Is.EqualTo(Adjust.MakeWhole));
    }

    [Test]
    public void NumbersOfRowsAddUpExactlyUntilTheyAreScaled()
    {
        var doubled = new Call("Mul", (Count, []), (Weights, [])) { SumsAreWhole = true, Element = Int32 };
        var halved = new Call("Mul", (Count, []), (Weights, [])) { SumsAreWhole = true };
        Assert.That(Propagate(doubled).Outputs[0].Placement.IsRowCount, Is.True);
        Assert.That(Propagate(halved).Inputs[0], Is.EqualTo(Adjust.MakeWhole));
        Assert.That(Propagate(halved).Outputs[0].Placement, Is.EqualTo(Placement.Replicate));
    }

    private static Outcome Propagate(Call call)
    {
        var outcome = PlacementRules.Propagate(call);
        Assert.That(outcome.Refusal, Is.Null);
        return outcome;
    }
}
