namespace Tensorflow.Engine;

/// <summary>Joining and splitting tensors.</summary>
internal static class JoinOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("ConcatV2")
            .Input("values: N * T")
            .Input("axis: Tidx")
            .Output("output: T")
            .Attr("N: int >= 2")
            .Attr("T: type")
            .Attr("Tidx: {int32, int64} = DT_INT32")
            .Shape(static c => [Concatenated(c)])
            .Kernel(static c =>
            {
                var axis = c.Tensor(c.Count - 1).ToInt64();
                if (c.Value(0) is StringValue)
                {
                    c.Return(StringKernels.Concat(c, axis));
                    return;
                }
                var values = Inputs(c, c.Count - 1);
                var rank = values[0].Rank;
                c.Return(Torch.Concat(values, Shapes.Axis(axis, rank)));
            })
            .Gradient(ConcatGradient);
        registry
            .Add("Pack")
            .Input("values: N * T")
            .Output("output: T")
            .Attr("N: int >= 1")
            .Attr("T: type")
            .Attr("axis: int = 0")
            .Shape(static c =>
            {
                var shape = c.Input(0);
                for (var i = 1; i < c.Count; i++)
                    shape = shape.merge_with(c.Input(i));
                if (shape.IsNull)
                    return [shape];
                var dims = shape.dims.ToList();
                dims.Insert(Shapes.Axis(c.Attr<long>("axis"), dims.Count + 1), c.Count);
                return [new Shape([.. dims])];
            })
            .Kernel(static c => c.Return(Pack(c)))
            .Gradient(
                static (op, grads) =>
                    Build.Ops("Unpack", [grads[0]], ("num", op.inputs.Length), ("axis", op.get_attr<long>("axis")))
            );
        registry
            .Add("Unpack")
            .Input("value: T")
            .Output("output: num * T")
            .Attr("num: int >= 0")
            .Attr("T: type")
            .Attr("axis: int = 0")
            .Shape(static c =>
            {
                var input = c.Input(0);
                var count = (int)c.Attr<long>("num");
                var shape = Shape.Null;
                if (!input.IsNull)
                {
                    var dims = input.dims.ToList();
                    dims.RemoveAt(Shapes.Axis(c.Attr<long>("axis"), dims.Count));
                    shape = new Shape([.. dims]);
                }
                return [.. Enumerable.Repeat(shape, count)];
            })
            .Kernel(static c =>
            {
                var input = c.Tensor(0);
                var axis = Shapes.Axis(c.Attr<long>("axis"), input.Rank);
                if (input.Sizes[axis] != c.Attr<long>("num"))
                    throw new InvalidArgumentError(
                        $"Input shape axis {axis} must equal {c.Attr<long>("num")}, got shape {new Shape(input.Sizes)}"
                    );
                var outputs = new TensorValue[input.Sizes[axis]];
                for (var i = 0; i < outputs.Length; i++)
                    outputs[i] = Row(input, axis, i);
                c.Return(outputs);
            })
            .Gradient(
                static (op, grads) =>
                    [Build.Op("Pack", grads, ("N", grads.Length), ("axis", op.get_attr<long>("axis")))]
            );
    }

    internal static TorchTensor[] Inputs(KernelContext c, int count)
    {
        var tensors = new TorchTensor[count];
        for (var i = 0; i < count; i++)
            tensors[i] = c.Tensor(i);
        return tensors;
    }

    private static TensorValue Pack(KernelContext c)
    {
        if (c.Value(0) is StringValue)
            return StringKernels.Pack(c);
        var first = c.Tensor(0);
        var sizes = first.Sizes.ToList();
        var axis = Shapes.Axis(c.Attr<long>("axis"), first.Rank + 1);
        sizes.Insert(axis, 1);
        var wide = sizes.ToArray();
        var parts = new TorchTensor[c.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!c.Tensor(i).Sizes.AsSpan().SequenceEqual(first.Sizes))
                throw new InvalidArgumentError(
                    $"Shapes of all inputs must match: values[0].shape = {new Shape(first.Sizes)} != values[{i}].shape = {new Shape(c.Tensor(i).Sizes)}"
                );
            parts[i] = c.Tensor(i).Reshape(wide);
        }
        var result = Torch.Concat(parts, axis);
        foreach (var part in parts)
            part.Dispose();
        return result;
    }

    private static TorchTensor Row(TorchTensor input, int axis, int index)
    {
        using var slice = Torch.Slice(input, axis, index, 1);
        using var contiguous = slice.Contiguous();
        return contiguous.Reshape([.. input.Sizes[..axis], .. input.Sizes[(axis + 1)..]]);
    }

    private static Shape Concatenated(ShapeContext c)
    {
        var count = c.Count - 1;
        var rank = -1;
        for (var i = 0; i < count; i++)
            rank = Math.Max(rank, c.Input(i).ndim);
        if (rank < 0 || c.Integers(count) is not [var given, ..])
            return rank < 0 ? Shape.Null : Shape.UnknownOfRank(rank);
        var axis = Shapes.Axis(given, rank);
        var result = Shape.UnknownOfRank(rank);
        var total = 0L;
        for (var i = 0; i < count; i++)
        {
            if (c.Input(i).IsNull)
            {
                total = -1;
                continue;
            }
            var shape = c.Input(i).with_rank(rank);
            total = Shapes.Plus(total, shape.dims[axis]);
            result = result.merge_with(Shapes.With(shape, axis, -1));
        }
        return Shapes.With(result, axis, total);
    }

    /// <summary>Each value gets its part of the gradient back.</summary>
    private static Tensor?[] ConcatGradient(Operation op, Tensor[] grads)
    {
        var count = op.inputs.Length - 1;
        var axis = op.inputs[count];
        var gradients = new Tensor?[count + 1];
        if (
            Build.ConstantIntegers(axis) is [var given, ..]
            && Enumerable
                .Range(0, count)
                .All(i => op.inputs[i].shape is { IsNull: false } s && s.dims[Shapes.Axis(given, s.ndim)] >= 0)
        )
        {
            var sizes = Enumerable
                .Range(0, count)
                .Select(i => op.inputs[i].shape.dims[Shapes.Axis(given, op.inputs[i].shape.ndim)])
                .ToArray();
            var parts = Build.Ops("SplitV", [grads[0], Build.Vector(sizes), axis], ("num_split", count));
            parts.CopyTo(gradients, 0);
            return gradients;
        }
        Tensor[] shapes = [.. Enumerable.Range(0, count).Select(i => Build.Op("Shape", op.inputs[i]))];
        var rank = Build.Op("Rank", op.inputs[0]);
        var place = Build.Op("FloorMod", axis, rank);
        var offsets = Build.Ops("ConcatOffset", [place, .. shapes], ("N", count));
        for (var i = 0; i < count; i++)
            gradients[i] = Build.Op("Slice", grads[0], offsets[i], shapes[i]);
        return gradients;
    }
}
