using Matex.Transparent.Placements;

namespace Matex.Transparent.Tests.Placements.Proof;

/// <summary>A proof that cannot fail proves nothing.</summary>
internal sealed class ProofItself
{
    [TestCase(Reduction.Sum, true)]
    [TestCase(Reduction.Mean, false)]
    [TestCase(Reduction.Max, false)]
    public void OnlyTheRightReductionPasses(Reduction claimed, bool passes) =>
        AssertPasses(operation => Outcome.All(operation, Placement.Partial(claimed, 4)), passes);

    [Test]
    public void AValueThatDiffersAmongRanksIsNotReplicated() =>
        AssertPasses(operation => Outcome.All(operation, Placement.Replicate), passes: false);

    [Test]
    public void AForgottenAdjustmentIsFound()
    {
        AssertPasses(operation => Outcome.All(operation, Placement.Replicate).MakeWhole(0), passes: true);
        AssertPasses(
            operation => Outcome.All(operation, Placement.Partial(Reduction.Sum, 4)).MakeWhole(0),
            passes: false
        );
    }

    private static void AssertPasses(Func<OperationCase, Outcome> rule, bool passes)
    {
        var operation = new OperationCase(
            "Sum",
            ReductionKernels.Of(static values => values.Sum()),
            NdArray.Build([4, 2], static index => index[0] + 10 * index[1] + 1),
            NdArray.Vector(0)
        ).Constant(1);
        operation.Placements = [Placement.Shard(0, 4), Placement.Replicate];
        void Check() => Proof.Check(operation, rule(operation), 3, new Random(1));
        Assert.That(Check, passes ? Throws.Nothing : Throws.TypeOf<AssertionException>());
    }
}
