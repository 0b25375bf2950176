namespace Matex.Transparent.Tests.Placements.Proof;

internal sealed class ReductionProof
{
    private static readonly Dictionary<string, Func<IEnumerable<double>, double>> Reductions = new()
    {
        ["Sum"] = static values => values.Sum(),
        ["Mean"] = static values => values.Average(),
        ["Max"] = static values => values.Max(),
        ["Min"] = static values => values.Min(),
        ["Prod"] = static values => values.Aggregate(1.0, static (a, b) => a * b),
        ["EuclideanNorm"] = static values => Math.Sqrt(values.Sum(static value => value * value)),
    };

    [Test]
    public void OverAxes([ValueSource(nameof(Types))] string type, [Values] bool keep) =>
        Proof.Holds(random => Case(random, type, Reductions[type], random.Array(random.Shape()), keep));

    [Test]
    public void OfTruthValues([Values("All", "Any")] string type, [Values] bool keep) =>
        Proof.Holds(random =>
            Case(
                    random,
                    type,
                    values =>
                        (
                            type == "All"
                                ? values.All(static value => value != 0)
                                : values.Any(static value => value != 0)
                        )
                            ? 1
                            : 0,
                    random.Whole(2, random.Shape()),
                    keep
                )
                .Indices(0)
        );

    [Test]
    public void SumOfWholeNumbers() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape();
            return new OperationCase(
                "Sum",
                ReductionKernels.Of(Reductions["Sum"]),
                random.Whole(9, shape),
                NdArray.Vector(random.Axes(shape.Length))
            )
            {
                Element = 3,
            }.Constant(1);
        });

    [Test]
    public void L2Loss() => Proof.Holds(random => new("L2Loss", ReductionKernels.L2Loss, random.Array(random.Shape())));

    [TestCase("NHWC")]
    [TestCase("NCHW")]
    public void BiasAddGrad(string format) =>
        Proof.Holds(random =>
            new OperationCase("BiasAddGrad", ReductionKernels.BiasAddGrad, random.Array(random.Shape(2))).With(
                "data_format",
                format
            )
        );

    [Test]
    public void CountsAddUp() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape(1, 2);
            var weights = random.Next(2) == 0 ? random.Array(shape) : random.Array(0);
            return new OperationCase(
                "DenseBincount",
                ReductionKernels.DenseBincount,
                random.Whole(4, shape),
                NdArray.Scalar(4),
                weights
            )
                .Indices(0)
                .Constant(1);
        });

    [Test]
    public void RunningSum() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape();
            return new OperationCase(
                "Cumsum",
                ReductionKernels.Cumsum,
                random.Array(shape),
                NdArray.Scalar(random.Axis(shape.Length))
            ).Constant(1);
        });

    [Test]
    public void ArgMax() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape();
            return new OperationCase(
                "ArgMax",
                ReductionKernels.ArgMax,
                random.Array(shape),
                NdArray.Scalar(random.Axis(shape.Length))
            ).Constant(1);
        });

    private static IEnumerable<string> Types => Reductions.Keys;

    private static OperationCase Case(
        Random random,
        string type,
        Func<IEnumerable<double>, double> reduce,
        NdArray input,
        bool keep
    ) =>
        new OperationCase(type, ReductionKernels.Of(reduce), input, NdArray.Vector(random.Axes(input.Rank)))
            .With("keep_dims", keep)
            .Constant(1);
}
