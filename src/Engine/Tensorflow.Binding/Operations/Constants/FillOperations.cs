namespace Tensorflow.Engine;

/// <summary>Tensors made of one value, ranges, diagonals, and conversions of elements.</summary>
internal static class FillOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("Fill")
            .Input("dims: index_type")
            .Input("value: T")
            .Output("output: T")
            .Attr("T: type")
            .Attr("index_type: {int32, int64} = DT_INT32")
            .Shape(static c => [c.ConstantShape(0)])
            .Kernel(static c =>
            {
                var sizes = HostValue.ToIntegers(c.Tensor(0));
                if (c.Value(1) is StringValue text)
                {
                    var elements = new byte[sizes.AsSpan().Product()][];
                    Array.Fill(elements, text.Elements[0]);
                    c.Return(new StringValue(elements, sizes));
                    return;
                }
                c.Return(Torch.BroadcastTo(c.Tensor(1), sizes));
            })
            .Gradient(
                static (_, grads) =>
                    [
                        null,
                        Build.Op(
                            "Sum",
                            grads[0],
                            Build.Op("Range", Build.Int(0), Build.Op("Rank", grads[0]), Build.Int(1))
                        ),
                    ]
            );
        Constant(registry, "ZerosLike", 0);
        Constant(registry, "OnesLike", 1);
        registry
            .Add("Range")
            .Input("start: Tidx")
            .Input("limit: Tidx")
            .Input("delta: Tidx")
            .Output("output: Tidx")
            .Attr("Tidx: {bfloat16, half, float, double, int8, int16, int32, int64, uint16, uint32} = DT_INT32")
            .Shape(static c =>
            {
                if (
                    c.Constant(0) is not TorchTensor a
                    || c.Constant(1) is not TorchTensor b
                    || c.Constant(2) is not TorchTensor d
                )
                    return [new Shape(-1)];
                return [new Shape(RangeLength(a.ToDouble(), b.ToDouble(), d.ToDouble()))];
            })
            .Kernel(static c => c.Return(Range(c.Tensor(0), c.Tensor(1), c.Tensor(2))))
            .NotDifferentiable();
        registry
            .Add("LinSpace")
            .Input("start: T")
            .Input("stop: T")
            .Input("num: Tidx")
            .Output("output: T")
            .Attr("T: {bfloat16, half, float, double}")
            .Attr("Tidx: {int32, int64} = DT_INT32")
            .Shape(static c => [new Shape(c.Integers(2)?[0] ?? -1)])
            .Kernel(static c =>
            {
                var (start, stop, count) = (c.Tensor(0).ToDouble(), c.Tensor(1).ToDouble(), c.Tensor(2).ToInt64());
                if (count < 1)
                    throw new InvalidArgumentError($"Requires num > 0: {count}");
                var values = new double[count];
                for (var i = 0L; i < count; i++)
                    values[i] =
                        i == count - 1 && count > 1 ? stop : start + ((stop - start) / Math.Max(1, count - 1) * i);
                using var wide = TorchTensor.FromSpan<double>(values, [count]);
                c.Return(Torch.Cast(wide, c.OutputType(0)));
            })
            .NotDifferentiable();
        registry
            .Add("Cast")
            .Input("x: SrcT")
            .Output("y: DstT")
            .Attr("SrcT: type")
            .Attr("DstT: type")
            .Attr("Truncate: bool = false")
            .Shape(Shapes.Unchanged)
            .Kernel(static c => c.Return(Torch.Cast(c.Tensor(0), c.Attr<TF_DataType>("DstT"))))
            .Gradient(
                static (op, grads) =>
                    [op.inputs[0].dtype.is_floating() ? Build.Cast(grads[0], op.inputs[0].dtype) : null]
            );
        registry
            .Add("Bitcast")
            .Input("input: T")
            .Output("output: type")
            .Attr("T: type")
            .Attr("type: type")
            .Kernel(static c => c.Return(Conversions.Bitcast(c.Tensor(0), c.OutputType(0))))
            .NotDifferentiable();
    }

    private static void Constant(RegistryBuilder registry, string name, double value) =>
        registry
            .Add(name)
            .Input("x: T")
            .Output("y: T")
            .Attr("T: type")
            .Shape(Shapes.Unchanged)
            .Kernel(c => c.Return(TorchTensor.Full(c.Tensor(0).DataType, c.Tensor(0).Sizes, value)))
            .NotDifferentiable();

    private static long RangeLength(double start, double limit, double delta)
    {
        if (delta == 0 || (limit - start) / delta < 0)
            throw new InvalidArgumentError(
                $"Requires start <= limit when delta > 0 (and the reverse): start {start}, limit {limit}, delta {delta}"
            );
        return (long)Math.Ceiling((limit - start) / delta);
    }

    private static TorchTensor Range(TorchTensor start, TorchTensor limit, TorchTensor delta)
    {
        var length = RangeLength(start.ToDouble(), limit.ToDouble(), delta.ToDouble());
        if (start.DataType.is_integer())
        {
            var integers = new long[length];
            for (var i = 0L; i < length; i++)
                integers[i] = start.ToInt64() + (i * delta.ToInt64());
            return Integers.Vector(integers, start.DataType);
        }
        var values = new double[length];
        for (var i = 0L; i < length; i++)
            values[i] = start.ToDouble() + (i * delta.ToDouble());
        using var wide = TorchTensor.FromSpan<double>(values, [length]);
        return Torch.Cast(wide, start.DataType);
    }
}
