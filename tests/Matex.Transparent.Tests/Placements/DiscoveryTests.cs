using Matex.Transparent.Placements;
using Matex.Transparent.Placements.Discovery;
using Matex.Transparent.Tests.Placements.Proof;

namespace Matex.Transparent.Tests.Placements;

/// <summary>Rules found by running an operation on pieces of its inputs.</summary>
internal sealed class DiscoveryTests
{
    private const int Rows = 6;

    [Test]
    public void RowsThatAreTreatedAloneStayRows() =>
        Assert.That(
            Find(ElementwiseKernels.Unary(Math.Sin), random: new Random(1)),
            Is.EqualTo(new[] { Placement.Shard(0, Rows) })
        );

    [Test]
    public void ASumOverRowsIsPartial() =>
        Assert.That(
            Find(Reduce(static values => values.Sum())),
            Is.EqualTo(new[] { Placement.Partial(Reduction.Sum, Rows) })
        );

    [Test]
    public void AMeanOverRowsIsWeighted() =>
        Assert.That(
            Find(Reduce(static values => values.Average())),
            Is.EqualTo(new[] { Placement.Partial(Reduction.Mean, Rows) })
        );

    [Test]
    public void AnExtremeOverRowsIsPartial() =>
        Assert.That(
            Find(Reduce(static values => values.Max())),
            Is.EqualTo(new[] { Placement.Partial(Reduction.Max, Rows) })
        );

    [Test]
    public void AMovedBatchDimensionIsFound() =>
        Assert.That(
            Find(
                (_, inputs) => [NdArray.Build([.. inputs[0].Shape.Reverse()], index => inputs[0][index[1], index[0]])]
            ),
            Is.EqualTo(new[] { Placement.Shard(1, Rows) })
        );

    [Test]
    public void WhatMixesRowsHasNoRule()
    {
        var whole = NdArray.Vector(0);
        Assert.That(Find((_, inputs) => ShapeKernels.Reverse(null!, [inputs[0], whole])), Is.Null);
        Assert.That(Find(Reduce(static values => Math.Sqrt(values.Sum(static value => value * value)))), Is.Null);
    }

    [Test]
    public void AnOperationThatFailsOnAPieceHasNoRule()
    {
        var call = Case(ElementwiseKernels.Unary(Math.Sin), new Random(1));
        Assert.That(
            RuleDiscovery.Find(call, Values(call), inputs => inputs[0].Shape[0] == Rows ? inputs : null),
            Is.Null
        );
    }

    [Test]
    public void AFoundRuleServesBatchesOfOtherSizes()
    {
        var type = $"Unknown{Guid.NewGuid():N}";
        var batch = new Call(type, (new ValueState(Placement.Shard(0, 8), Live: true), [8, 2]));
        Assert.That(PlacementRules.Propagate(batch).IsRefused, Is.True);
        DiscoveredRules.Add(batch, [Placement.Shard(0, 8)]);
        var last = new Call(type, (new ValueState(Placement.Shard(0, 5), Live: true), [5, 2]));
        Assert.That(
            PlacementRules.Propagate(last).Outputs[0],
            Is.EqualTo(new ValueState(Placement.Shard(0, 5), Live: true))
        );
        var other = new Call(type, (Placement.Shard(1, 8), [2, 8]));
        Assert.That(PlacementRules.Propagate(other).IsRefused, Is.True);
    }

    [TestCase("RandomCrop", false)]
    [TestCase("QueueEnqueue", false)]
    [TestCase("MatrixSolveLs", true)]
    [TestCase("NobodyKnows", true)]
    public void OperationsWithAStateAreNotTried(string type, bool tried) =>
        Assert.That(Reasons.MayBeTried(type), Is.EqualTo(tried));

    /// <summary>What is found for operations with a rule passes the proof of the rules.</summary>
    [Test]
    public void WhatIsFoundIsTrue()
    {
        var found = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var operation = Known(random);
            operation.Placements[0] = Placement.Shard(random.Next(2), operation.Inputs[0].Shape[0]);
            if (RuleDiscovery.Find(operation, Values(operation), inputs => Run(operation, inputs)) is not { } outputs)
            {
                continue;
            }
            found++;
            var outcome = new Outcome(operation);
            outcome.Outputs[0] = outputs[0];
            Proof.Proof.Check(operation, outcome, random.Next(1, 6), random);
        }
        Assert.That(found, Is.GreaterThan(100));
    }

    private static OperationCase Known(Random random)
    {
        var size = random.Next(2, 6);
        var x = random.Array(size, size);
        return random.Next(5) switch
        {
            0 => new("Tanh", ElementwiseKernels.Unary(Math.Tanh), x) { Tolerance = 1e-3 },
            1 => new("Softmax", RowWiseKernels.SoftmaxOf, x) { Tolerance = 1e-3 },
            2 => new("MatMul", ContractionKernels.MatMul, x, random.Array(size, 3)) { Tolerance = 1e-3 },
            3 => new OperationCase("Cumsum", ReductionKernels.Cumsum, x, NdArray.Scalar(random.Next(2)))
            {
                Tolerance = 1e-3,
            }.Constant(1),
            _ => new("MatrixBandPart", RowWiseKernels.MatrixBandPart, x) { Tolerance = 1e-3 },
        };
    }

    private static Kernel Reduce(Func<IEnumerable<double>, double> reduce) =>
        (_, inputs) => [ReductionKernels.Over(inputs[0], new HashSet<int> { 0 }, false, reduce)];

    private static Placement[]? Find(Kernel kernel, Random? random = null)
    {
        var call = Case(kernel, random ?? new Random(2));
        return RuleDiscovery.Find(call, Values(call), inputs => Run(call, inputs));
    }

    private static OperationCase Case(Kernel kernel, Random random) =>
        new("Unknown", kernel, random.Array(Rows, 3)) { Placements = [Placement.Shard(0, Rows)] };

    private static HostValue[] Values(OperationCase operation) =>
        Array.ConvertAll(
            operation.Inputs,
            input => new HostValue([.. input.Shape.Select(static size => (long)size)], input.Data, input.Rank > 0)
        );

    private static HostValue[]? Run(OperationCase operation, HostValue[] inputs)
    {
        var arrays = Array.ConvertAll(
            inputs,
            static input => new NdArray([.. input.Shape.Select(static size => (int)size)], input.Elements)
        );
        try
        {
            var outputs = operation.Run(arrays);
            return Array.ConvertAll(
                outputs,
                static output => new HostValue([.. output.Shape.Select(static size => (long)size)], output.Data, true)
            );
        }
        catch (AssertionException)
        {
            return null;
        }
    }
}
