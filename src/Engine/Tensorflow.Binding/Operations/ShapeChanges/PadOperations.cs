namespace Tensorflow.Engine;

/// <summary>Padding, tiling and broadcasting.</summary>
internal static class PadOperations
{
    public static void Register(RegistryBuilder registry)
    {
        Pad(registry, "Pad", withValue: false);
        Pad(registry, "PadV2", withValue: true);
        registry
            .Add("MirrorPad")
            .Input("input: T")
            .Input("paddings: Tpaddings")
            .Output("output: T")
            .Attr("T: type")
            .Attr("Tpaddings: {int32, int64} = DT_INT32")
            .Attr("mode: {'REFLECT', 'SYMMETRIC'}")
            .Shape(static c => [Padded(c)])
            .Kernel(static c =>
                c.Return(
                    TensorLayouts.MirrorPad(
                        c.Tensor(0),
                        HostValue.ToIntegers(c.Tensor(1)),
                        c.Attr<string>("mode") == "SYMMETRIC"
                    )
                )
            )
            .Gradient(
                static (op, grads) =>
                    [Build.Op("MirrorPadGrad", [grads[0], op.inputs[1]], ("mode", op.get_attr<string>("mode"))), null]
            );
        registry
            .Add("MirrorPadGrad")
            .Input("input: T")
            .Input("paddings: Tpaddings")
            .Output("output: T")
            .Attr("T: type")
            .Attr("Tpaddings: {int32, int64} = DT_INT32")
            .Attr("mode: {'REFLECT', 'SYMMETRIC'}")
            .Kernel(static c => c.Return(MirrorPadGrad(c)));
        registry
            .Add("Tile")
            .Input("input: T")
            .Input("multiples: Tmultiples")
            .Output("output: T")
            .Attr("T: type")
            .Attr("Tmultiples: {int32, int64} = DT_INT32")
            .Shape(static c =>
            {
                var (input, multiples) = (c.Input(0), c.ConstantShape(1));
                if (input.IsNull || multiples.IsNull)
                    return
                    [
                        input.IsNull
                            ? multiples.IsNull
                                ? Shape.Null
                                : Shape.UnknownOfRank(multiples.ndim)
                            : Shape.UnknownOfRank(input.ndim),
                    ];
                return [new Shape([.. input.dims.Zip(multiples.dims, Shapes.Times)])];
            })
            .Kernel(static c => c.Return(TensorLayouts.Tile(c.Tensor(0), HostValue.ToIntegers(c.Tensor(1)))))
            .Gradient(TileGradient);
        registry
            .Add("BroadcastTo")
            .Input("input: T")
            .Input("shape: Tidx")
            .Output("output: T")
            .Attr("T: type")
            .Attr("Tidx: {int32, int64} = DT_INT32")
            .Shape(static c => [c.ConstantShape(1)])
            .Kernel(static c => c.Return(Torch.BroadcastTo(c.Tensor(0), HostValue.ToIntegers(c.Tensor(1)))))
            .Gradient(static (op, grads) => [Build.Unbroadcast(op.inputs[0], op.outputs[0], grads[0], null)[0], null]);
        registry
            .Add("BroadcastGradientArgs")
            .Input("s0: T")
            .Input("s1: T")
            .Output("r0: T")
            .Output("r1: T")
            .Attr("T: {int32, int64} = DT_INT32")
            .Shape(static _ => [new Shape(-1), new Shape(-1)])
            .Kernel(static c =>
            {
                var (a, b) = (HostValue.ToIntegers(c.Tensor(0)), HostValue.ToIntegers(c.Tensor(1)));
                var (first, second) = BroadcastAxes(a, b);
                c.Return(Integers.Vector(first, c.OutputType(0)), Integers.Vector(second, c.OutputType(1)));
            })
            .NotDifferentiable();
        registry
            .Add("BroadcastArgs")
            .Input("s0: T")
            .Input("s1: T")
            .Output("r0: T")
            .Attr("T: {int32, int64} = DT_INT32")
            .Shape(static _ => [new Shape(-1)])
            .Kernel(static c =>
                c.Return(
                    Integers.Vector(
                        Shapes.Broadcast(HostValue.ToIntegers(c.Tensor(0)), HostValue.ToIntegers(c.Tensor(1))),
                        c.OutputType(0)
                    )
                )
            )
            .NotDifferentiable();
    }

    /// <summary>The dimensions along which each of two broadcast operands was repeated.</summary>
    internal static (long[] First, long[] Second) BroadcastAxes(long[] a, long[] b)
    {
        var rank = Math.Max(a.Length, b.Length);
        var first = new List<long>();
        var second = new List<long>();
        for (var i = 0; i < rank; i++)
        {
            var x = i - (rank - a.Length) is >= 0 and var p ? a[p] : 1;
            var y = i - (rank - b.Length) is >= 0 and var q ? b[q] : 1;
            if (x == 1)
                first.Add(i);
            if (y == 1)
                second.Add(i);
        }
        return ([.. first], [.. second]);
    }

    private static void Pad(RegistryBuilder registry, string name, bool withValue)
    {
        var operation = registry.Add(name).Input("input: T").Input("paddings: Tpaddings");
        if (withValue)
            operation.Input("constant_values: T");
        operation
            .Output("output: T")
            .Attr("T: type")
            .Attr("Tpaddings: {int32, int64} = DT_INT32")
            .Shape(static c => [Padded(c)])
            .Kernel(c =>
            {
                var input = c.Tensor(0);
                var paddings = HostValue.ToIntegers(c.Tensor(1));
                if (paddings.Length != 2 * input.Rank)
                    throw new InvalidArgumentError(
                        $"The first dimension of paddings must be the rank of inputs: {new Shape(c.Tensor(1).Sizes)} {new Shape(input.Sizes)}"
                    );
                var fromLast = new long[paddings.Length];
                for (var d = 0; d < input.Rank; d++)
                for (var side = 0; side < 2; side++)
                    fromLast[(2 * (input.Rank - 1 - d)) + side] = paddings[(2 * d) + side];
                c.Return(Torch.Pad(input, fromLast, withValue ? c.Tensor(2).ToDouble() : 0));
            })
            .Gradient(
                (op, grads) =>
                {
                    var rank = Build.Op("Rank", op.inputs[0]);
                    var column = Build.Op("Pack", [rank, Build.Int(1)], ("N", 2));
                    var before = Build.Op("Slice", op.inputs[1], Build.Vector([0, 0]), column);
                    var begin = Build.Op("Reshape", before, Build.Vector([-1]));
                    var grad = Build.Op(
                        "Slice",
                        grads[0],
                        begin,
                        Build.Cast(Build.Op("Shape", op.inputs[0]), begin.dtype)
                    );
                    return withValue ? [grad, null, null] : [grad, null];
                }
            );
    }

    private static Shape Padded(ShapeContext c)
    {
        var input = c.Input(0);
        if (input.IsNull || c.Integers(1) is not { } paddings)
            return input.IsNull ? Shape.Null : Shape.UnknownOfRank(input.ndim);
        return new Shape([
            .. input.dims.Select((size, i) => size < 0 ? -1 : size + paddings[2 * i] + paddings[(2 * i) + 1]),
        ]);
    }

    private static Tensor?[] TileGradient(Operation op, Tensor[] grads)
    {
        // [a, b] tiled by (m, n) is [m, a, n, b]; its gradient is the sum over m and n.
        var sizes = Build.Op("Shape", op.inputs[0]);
        var multiples = Build.Cast(op.inputs[1], TF_DataType.TF_INT32);
        var pairs = Build.Op("Pack", [multiples, sizes], ("N", 2), ("axis", 1));
        var split = Build.Op("Reshape", grads[0], Build.Op("Reshape", pairs, Build.Vector([-1])));
        var axes = Build.Op(
            "Range",
            Build.Int(0),
            Build.Op("Mul", Build.Op("Size", sizes), Build.Int(2)),
            Build.Int(2)
        );
        return [Build.Op("Reshape", Build.Op("Sum", split, axes), sizes), null];
    }

    private static TorchTensor MirrorPadGrad(KernelContext c)
    {
        var grad = c.Tensor(0);
        var paddings = HostValue.ToIntegers(c.Tensor(1));
        var symmetric = c.Attr<string>("mode") == "SYMMETRIC";
        var result = grad.Alias();
        for (var d = 0; d < grad.Rank; d++)
        {
            var size = grad.Sizes[d] - paddings[2 * d] - paddings[(2 * d) + 1];
            var positions = TensorLayouts.MirrorPositions(size, paddings[2 * d], paddings[(2 * d) + 1], symmetric);
            var next = Segments.Sum(result, d, positions, size);
            result.Dispose();
            result = next;
        }
        return result;
    }
}
