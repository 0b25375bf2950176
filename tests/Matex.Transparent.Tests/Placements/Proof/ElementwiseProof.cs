namespace Matex.Transparent.Tests.Placements.Proof;

internal sealed class ElementwiseProof
{
    private static readonly Dictionary<string, Func<double, double>> Unary = new()
    {
        ["Neg"] = static x => -x,
        ["Identity"] = static x => x,
        ["Abs"] = Math.Abs,
        ["Square"] = static x => x * x,
        ["Relu"] = static x => Math.Max(x, 0),
        ["Sigmoid"] = static x => 1 / (1 + Math.Exp(-x)),
        ["Exp"] = Math.Exp,
        ["Sign"] = static x => Math.Sign(x),
        ["Floor"] = Math.Floor,
        ["LogicalNot"] = static x => x == 0 ? 1 : 0,
        ["ZerosLike"] = static _ => 0,
        ["OnesLike"] = static _ => 1,
    };

    private static readonly Dictionary<string, Func<double, double, double>> Binary = new()
    {
        ["AddV2"] = static (x, y) => x + y,
        ["Sub"] = static (x, y) => x - y,
        ["Mul"] = static (x, y) => x * y,
        ["RealDiv"] = static (x, y) => x / y,
        ["DivNoNan"] = static (x, y) => y == 0 ? 0 : x / y,
        ["Maximum"] = Math.Max,
        ["SquaredDifference"] = static (x, y) => (x - y) * (x - y),
        ["Pow"] = static (x, y) => Math.Pow(Math.Abs(x), y),
        ["Equal"] = static (x, y) => x == y ? 1 : 0,
        ["ReluGrad"] = static (x, y) => y > 0 ? x : 0,
    };

    [TestCaseSource(nameof(UnaryTypes))]
    public void OneInput(string type) =>
        Proof.Holds(random => new(type, ElementwiseKernels.Unary(Unary[type]), random.Array(random.Shape(0))));

    [TestCaseSource(nameof(BinaryTypes))]
    public void TwoInputsBroadcast(string type) =>
        Proof.Holds(random =>
        {
            var (whole, part) = Inputs(random);
            var swapped = random.Next(2) == 0;
            return new(type, ElementwiseKernels.Binary(Binary[type]), swapped ? part : whole, swapped ? whole : part);
        });

    [TestCase("AddV2")]
    [TestCase("Mul")]
    [TestCase("FloorDiv")]
    public void WholeNumbersAreExact(string type) =>
        Proof.Holds(random =>
        {
            var (whole, part) = Inputs(random);
            NdArray Positive(NdArray array) => array.Map(static value => Math.Ceiling(Math.Abs(value)) * 4);
            Func<double, double, double> function = type switch
            {
                "AddV2" => static (x, y) => x + y,
                "Mul" => static (x, y) => x * y,
                _ => static (x, y) => Math.Floor(x / y),
            };
            return new(type, ElementwiseKernels.Binary(function), Positive(whole), Positive(part)) { Element = 3 };
        });

    [Test]
    public void AddN() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape(0);
            var inputs = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Array(shape)).ToArray();
            return new("AddN", ElementwiseKernels.Of(static values => values.Sum()), inputs);
        });

    [Test]
    public void SelectV2() =>
        Proof.Holds(random =>
        {
            var (whole, part) = Inputs(random);
            var condition = random.Whole(2, random.Broadcastable(whole.Shape));
            return new OperationCase(
                "SelectV2",
                ElementwiseKernels.Of(static values => values[0] != 0 ? values[1] : values[2]),
                condition,
                whole,
                part
            ).Indices(0);
        });

    [Test]
    public void SelectChoosesRowsByAVector() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape(2);
            var condition = random.Whole(2, random.Next(2) == 0 ? shape : [shape[0]]);
            return new OperationCase(
                "Select",
                ElementwiseKernels.Select,
                condition,
                random.Array(shape),
                random.Array(shape)
            ).Indices(0);
        });

    [Test]
    public void CastToFloating() =>
        Proof.Holds(random =>
            new OperationCase("Cast", ElementwiseKernels.Unary(static x => x), random.Array(random.Shape(0))).With(
                "DstT",
                1
            )
        );

    [Test]
    public void CastToWholeNumbers() =>
        Proof.Holds(random =>
            new OperationCase(
                "Cast",
                ElementwiseKernels.Unary(Math.Truncate),
                random.Array(random.Shape(0)).Map(static value => value * 4)
            ).With("DstT", 3)
        );

    [TestCase("NHWC")]
    [TestCase("NCHW")]
    public void BiasAdd(string format) =>
        Proof.Holds(random =>
        {
            var shape = random.Shape(2);
            var channels = format == "NCHW" ? shape[1] : shape[^1];
            return new OperationCase(
                "BiasAdd",
                ElementwiseKernels.BiasAdd,
                random.Array(shape),
                random.Array(channels)
            ).With("data_format", format);
        });

    private static IEnumerable<string> UnaryTypes => Unary.Keys;
    private static IEnumerable<string> BinaryTypes => Binary.Keys;

    private static (NdArray Whole, NdArray Part) Inputs(Random random)
    {
        var shape = random.Shape(0);
        return (random.Array(shape), random.Array(random.Broadcastable(shape)));
    }
}
