using Matex.Transparent.Placements;

namespace Matex.Transparent.Tests.Placements;

internal sealed class DerivativesTests
{
    private static readonly ValueState Weights = new(Placement.Replicate, Live: true);
    private static readonly ValueState Constant = Placement.Replicate;
    private static readonly ValueState Batch = Placement.Shard(0, 8);
    private static readonly ValueState Hidden = new(Placement.Shard(0, 8), Live: true);
    private static readonly ValueState MeanLoss = new(Placement.Partial(Reduction.Mean, 8), Live: true);
    private static readonly ValueState SumLoss = new(Placement.Partial(Reduction.Sum, 8), Live: true);

    [Test]
    public void ReplicatedInputsNeedNothingAndAllocateNothing()
    {
        var call = new Call("SomethingWithoutARule", (Weights, [2]), (Constant, [2]));
        PlacementRules.Propagate(call);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var outcome = PlacementRules.Propagate(call);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(outcome.Outputs, Is.EqualTo(new[] { Weights }));
        Assert.That(outcome.Adjusts, Is.False);
    }

    [Test]
    public void AnOperationWithoutARuleIsNamedInTheRefusal() =>
        Assert.That(PlacementRules.Propagate(new Call("Frobnicate", (Batch, [8]))).Refusal, Does.Contain("Frobnicate"));

    [Test]
    public void ProductOfRowsAndWeightsIsShardedAndLive() =>
        Assert.That(Propagate("MatMul", (Batch, [8, 3]), (Weights, [3, 2])), Is.EqualTo(Hidden));

    [Test]
    public void PenaltyAddedToASumLossIsDividedBySize()
    {
        var outcome = PlacementRules.Propagate(new Call("AddV2", (SumLoss, []), (Weights, [])));
        Assert.That(outcome.Inputs, Is.EqualTo(new[] { Adjust.None, Adjust.DivideBySize }));
        Assert.That(outcome.Outputs[0], Is.EqualTo(SumLoss));
    }

    [Test]
    public void PenaltyAddedToAMeanLossStaysAsItIs()
    {
        var outcome = PlacementRules.Propagate(new Call("AddV2", (Weights, []), (MeanLoss, [])));
        Assert.That(outcome.Adjusts, Is.False);
        Assert.That(outcome.Outputs[0], Is.EqualTo(MeanLoss));
    }

    [Test]
    public void NonlinearFunctionOfALossIsWholeAndRemembersItsOrigin()
    {
        var outcome = PlacementRules.Propagate(new Call("Sqrt", (MeanLoss, [])));
        Assert.That(outcome.Inputs, Is.EqualTo(new[] { Adjust.MakeWhole }));
        Assert.That(outcome.Outputs[0], Is.EqualTo(new ValueState(Placement.Replicate, true, Reduction.Mean)));
    }

    [Test]
    public void RowsThatDerivativesFlowThroughAreGatheredOnlyWithTheDerivativesBack()
    {
        var call = new Call("Mul", (Hidden, [8]), (new ValueState(Placement.Shard(0, 8), Live: true), [8, 1]));
        Assert.That(PlacementRules.Propagate(call).Synchronises, Does.StartWith("Mul: it needs all rows"));
    }

    [Test]
    public void ValuesOfRowsThatWereGatheredInASynchronisedLoopAreMeans()
    {
        var call = new Call("GatherV2", (Hidden, [8]), (Constant, [3]), (Constant, []))
        {
            Synchronises = true,
        }.Constant(2, 0);
        Assert.That(
            PlacementRules.Propagate(call).Outputs[0],
            Is.EqualTo(new ValueState(Placement.Replicate, true, Reduction.Mean))
        );
    }

    [Test]
    public void RowsWithoutDerivativesAreGathered()
    {
        var call = new Call("Mul", (Batch, [8]), (new ValueState(Placement.Shard(0, 8), Live: true), [8, 1]));
        var outcome = PlacementRules.Propagate(call);
        Assert.That(outcome.Inputs, Is.EqualTo(new[] { Adjust.MakeWhole, Adjust.None }));
        Assert.That(outcome.Outputs[0], Is.EqualTo(Hidden));
    }

    [Test]
    public void BatchStatisticFlowsBackIntoRowsOnlySynchronised() =>
        Assert.That(
            PlacementRules.Propagate(new Call("Sub", (Hidden, [8, 3]), (MeanLoss, [3]))).Synchronises,
            Does.Contain("other ranks' rows")
        );

    [Test]
    public void BatchStatisticWithoutDerivativesMayMeetRows()
    {
        var call = new Call("Sub", (Hidden, [8, 3]), (Placement.Partial(Reduction.Mean, 8), [3]));
        Assert.That(PlacementRules.Propagate(call).Outputs[0], Is.EqualTo(Hidden));
    }

    [Test]
    public void SumAndMeanWithDerivativesMixOnlySynchronised() =>
        Assert.That(
            PlacementRules.Propagate(new Call("AddV2", (SumLoss, []), (MeanLoss, []))).Synchronises,
            Does.Contain("sum over the batch with a mean")
        );

    [Test]
    public void SumMadeWholeMeetsWeightsOnlySynchronised()
    {
        ValueState origin = new(Placement.Replicate, true, Reduction.Sum);
        Assert.That(PlacementRules.Propagate(new Call("Mul", (origin, []), (Weights, []))).Synchronises, Is.Not.Null);
        Assert.That(PlacementRules.Propagate(new Call("Mul", (origin, []), (Constant, []))).Synchronises, Is.Null);
    }

    [Test]
    public void AccuracyIsNotDifferentiable()
    {
        var correct = Propagate("Equal", (Hidden, [8]), (Batch, [8]));
        Assert.That(correct, Is.EqualTo(Batch));
    }

    [Test]
    public void SumOverNumberOfRowsIsAMean()
    {
        var mean = Propagate("RealDiv", (SumLoss, []), (Placement.RowCount(8), []));
        Assert.That(mean, Is.EqualTo(MeanLoss));
    }

    [Test]
    public void SynchronisedStatisticMeetsRows()
    {
        var call = new Call("Sub", (Hidden, [8, 3]), (MeanLoss, [3])) { Synchronises = true };
        var outcome = PlacementRules.Propagate(call);
        Assert.That(outcome.Synchronises ?? outcome.Refusal, Is.Null);
        Assert.That(outcome.Inputs, Is.EqualTo(new[] { Adjust.None, Adjust.MakeWhole }));
        Assert.That(outcome.Outputs[0].Placement, Is.EqualTo(Hidden.Placement));
    }

    [Test]
    public void LargestElementOfTheBatchIsNotDifferentiatedThrough()
    {
        var largest = new ValueState(Placement.Partial(Reduction.Max, 8), Live: true);
        var call = new Call("Sub", (Hidden, [8, 3]), (largest, [3])) { Synchronises = true };
        Assert.That(PlacementRules.Propagate(call).Refusal, Does.Contain("Max over the whole batch"));
    }

    private static ValueState Propagate(string type, params (ValueState, long[])[] inputs)
    {
        var outcome = PlacementRules.Propagate(new Call(type, inputs));
        Assert.That(outcome.Refusal, Is.Null);
        return outcome.Outputs[0];
    }
}
