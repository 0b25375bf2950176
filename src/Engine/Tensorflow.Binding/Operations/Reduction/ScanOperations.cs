namespace Tensorflow.Engine;

/// <summary>Cumulative sums and products, positions of extremes, counting.</summary>
internal static class ScanOperations
{
    public static void Register(RegistryBuilder registry)
    {
        Cumulative(registry, "Cumsum", Torch.CumulativeSum, neutral: 0)
            .Gradient(
                static (op, grads) =>
                    [
                        Build.Op(
                            "Cumsum",
                            [grads[0], op.inputs[1]],
                            ("exclusive", op.get_attr<bool>("exclusive")),
                            ("reverse", !op.get_attr<bool>("reverse"))
                        ),
                        null,
                    ]
            );
        Cumulative(registry, "Cumprod", Torch.CumulativeProduct, neutral: 1)
            .Gradient(
                static (op, grads) =>
                {
                    var exclusive = ("exclusive", (object)op.get_attr<bool>("exclusive"));
                    var reverse = op.get_attr<bool>("reverse");
                    var product = Build.Op("Cumprod", [op.inputs[0], op.inputs[1]], exclusive, ("reverse", reverse));
                    var sum = Build.Op(
                        "Cumsum",
                        [Build.Mul(product, grads[0]), op.inputs[1]],
                        exclusive,
                        ("reverse", !reverse)
                    );
                    return [Build.Op("DivNoNan", sum, op.inputs[0]), null];
                }
            );
        Cumulative(
                registry,
                "CumulativeLogsumexp",
                Torch.LogCumulativeSumExp,
                double.NegativeInfinity,
                "{bfloat16, half, float, double}"
            )
            .Gradient(LogSumExpGradient);
        Position(registry, "ArgMax", Torch.Argmax);
        Position(registry, "ArgMin", Torch.Argmin);
    }

    /// <summary>Logarithms are taken of the gradient's positive and negative parts, so that nothing overflows.</summary>
    private static Tensor?[] LogSumExpGradient(Operation op, Tensor[] grads)
    {
        var (x, axis, sums, g) = (op.inputs[0], op.inputs[1], op.outputs[0], grads[0]);
        var zero = Build.ZerosLike(g);
        return
        [
            Build.Sub(Part(Build.Op("Greater", g, zero), g), Part(Build.Op("Less", g, zero), Build.Op("Neg", g))),
            null,
        ];

        Tensor Part(Tensor isWanted, Tensor part)
        {
            var none = Build.Mul(Build.OnesLike(g), Build.Like(g, double.NegativeInfinity));
            // The logarithm of what is not wanted must not become a number that is none.
            var safe = Build.Op("SelectV2", isWanted, part, Build.OnesLike(g));
            var logarithm = Build.Op("SelectV2", isWanted, Build.Op("Log", safe), none);
            var scanned = Build.Op(
                "CumulativeLogsumexp",
                [Build.Sub(logarithm, sums), axis],
                ("exclusive", op.get_attr<bool>("exclusive")),
                ("reverse", !op.get_attr<bool>("reverse"))
            );
            return Build.Op("Exp", Build.Add(scanned, x));
        }
    }

    private static OperationBuilder Cumulative(
        RegistryBuilder registry,
        string name,
        Func<TorchTensor, long, TorchTensor> scan,
        double neutral,
        string types = "numbertype"
    ) =>
        registry
            .Add(name)
            .Input("x: T")
            .Input("axis: Tidx")
            .Output("out: T")
            .Attr("exclusive: bool = false")
            .Attr("reverse: bool = false")
            .Attr($"T: {types}")
            .Attr("Tidx: {int32, int64} = DT_INT32")
            .Shape(Shapes.Unchanged)
            .Kernel(c =>
            {
                var x = c.Tensor(0);
                var axis = Shapes.Axis(c.Tensor(1).ToInt64(), x.Rank);
                c.Return(Scan(x, axis, scan, neutral, c.Attr<bool>("exclusive"), c.Attr<bool>("reverse")));
            });

    private static TorchTensor Scan(
        TorchTensor x,
        int axis,
        Func<TorchTensor, long, TorchTensor> scan,
        double neutral,
        bool exclusive,
        bool reverse
    )
    {
        using var forward = reverse ? Torch.Flip(x, [axis]) : x.Alias();
        using var shifted = exclusive ? Shift(forward, axis, neutral) : forward.Alias();
        var result = scan(shifted, axis);
        if (!reverse)
            return result;
        using (result)
            return Torch.Flip(result, [axis]);
    }

    /// <summary>Moves the elements one place along a dimension; the first place gets the neutral value.</summary>
    private static TorchTensor Shift(TorchTensor x, int axis, double neutral)
    {
        if (x.Count == 0)
            return x.Alias();
        var sizes = (long[])x.Sizes.Clone();
        sizes[axis] = 1;
        using var first = TorchTensor.Full(x.DataType, sizes, neutral);
        using var rest = Torch.Slice(x, axis, 0, x.Sizes[axis] - 1);
        return Torch.Concat([first, rest], axis);
    }

    private static void Position(RegistryBuilder registry, string name, Func<TorchTensor, long, TorchTensor> find) =>
        registry
            .Add(name)
            .Input("input: T")
            .Input("dimension: Tidx")
            .Output("output: output_type")
            .Attr("T: type")
            .Attr("Tidx: {int16, int32, int64} = DT_INT32")
            .Attr("output_type: {int16, uint16, int32, int64} = DT_INT64")
            .Shape(static c => [Shapes.Reduced(c.Input(0), c.Integers(1), keep: false)])
            .Kernel(c =>
            {
                var input = c.Tensor(0);
                using var index = find(input, Shapes.Axis(c.Tensor(1).ToInt64(), input.Rank));
                c.Return(Torch.Cast(index, c.OutputType(0)));
            })
            .NotDifferentiable();
}
