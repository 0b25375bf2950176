namespace Tensorflow.Engine;

/// <summary>Splitting along a dimension.</summary>
internal static class SplitOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("Split")
            .Input("split_dim: int32")
            .Input("value: T")
            .Output("output: num_split * T")
            .Attr("num_split: int >= 1")
            .Attr("T: type")
            .Shape(static c =>
            {
                var count = (int)c.Attr<long>("num_split");
                var value = c.Input(1);
                var shape = Shape.Null;
                if (!value.IsNull)
                    shape = c.Integers(0) is [var axis, ..]
                        ? Shapes.With(value, Shapes.Axis(axis, value.ndim), Quotient(value, axis, count))
                        : Shape.UnknownOfRank(value.ndim);
                return [.. Enumerable.Repeat(shape, count)];
            })
            .Kernel(static c =>
            {
                var value = c.Tensor(1);
                var axis = Shapes.Axis(c.Tensor(0).ToInt64(), value.Rank);
                var count = (int)c.Attr<long>("num_split");
                if (value.Sizes[axis] % count != 0)
                    throw new InvalidArgumentError(
                        $"Number of ways to split should evenly divide the split dimension, but got split_dim {axis} (size = {value.Sizes[axis]}) and num_split {count}"
                    );
                c.Return(Parts(value, axis, [.. Enumerable.Repeat(value.Sizes[axis] / count, count)]));
            })
            .Gradient(
                static (op, grads) => [null, Build.Op("ConcatV2", [.. grads, op.inputs[0]], ("N", grads.Length))]
            );
        registry
            .Add("SplitV")
            .Input("value: T")
            .Input("size_splits: Tlen")
            .Input("split_dim: int32")
            .Output("output: num_split * T")
            .Attr("num_split: int >= 1")
            .Attr("T: type")
            .Attr("Tlen: {int8, int32, int64} = DT_INT64")
            .Shape(static c =>
            {
                var value = c.Input(0);
                var count = (int)c.Attr<long>("num_split");
                if (value.IsNull)
                    return [.. Enumerable.Repeat(Shape.Null, count)];
                if (c.Integers(2) is not [var given, ..])
                    return [.. Enumerable.Repeat(Shape.UnknownOfRank(value.ndim), count)];
                var axis = Shapes.Axis(given, value.ndim);
                var sizes = Sizes(c.Integers(1), value.dims[axis], count);
                return [.. sizes.Select(size => Shapes.With(value, axis, size))];
            })
            .Kernel(static c =>
            {
                var value = c.Tensor(0);
                var axis = Shapes.Axis(c.Tensor(2).ToInt64(), value.Rank);
                var sizes = Sizes(HostValue.ToIntegers(c.Tensor(1)), value.Sizes[axis], 0);
                if (sizes.Sum() != value.Sizes[axis])
                    throw new InvalidArgumentError(
                        $"Determined shape must either match input shape along split_dim exactly: {value.Sizes[axis]} and [{string.Join(',', sizes)}]"
                    );
                c.Return(Parts(value, axis, sizes));
            })
            .Gradient(
                static (op, grads) =>
                    [
                        grads.Length == 1
                            ? grads[0]
                            : Build.Op("ConcatV2", [.. grads, op.inputs[2]], ("N", grads.Length)),
                        null,
                        null,
                    ]
            );
        registry
            .Add("ConcatOffset")
            .Input("concat_dim: int32")
            .Input("shape: N * shape_type")
            .Output("offset: N * shape_type")
            .Attr("N: int >= 2")
            .Attr("shape_type: {int32, int64} = DT_INT32")
            .Shape(static c => [.. Enumerable.Range(1, c.Count - 1).Select(c.Input)])
            .Kernel(static c =>
            {
                var outputs = new TensorValue[c.Count - 1];
                var axis = Shapes.Axis(c.Tensor(0).ToInt64(), (int)c.Tensor(1).Count);
                var position = 0L;
                for (var i = 0; i < outputs.Length; i++)
                {
                    var shape = HostValue.ToIntegers(c.Tensor(i + 1));
                    var offset = new long[shape.Length];
                    offset[axis] = position;
                    position += shape[axis];
                    outputs[i] = Integers.Vector(offset, c.OutputType(i));
                }
                c.Return(outputs);
            })
            .NotDifferentiable();
    }

    private static TensorValue[] Parts(TorchTensor value, int axis, long[] sizes)
    {
        var outputs = new TensorValue[sizes.Length];
        var start = 0L;
        for (var i = 0; i < sizes.Length; i++)
        {
            using var slice = Torch.Slice(value, axis, start, sizes[i]);
            outputs[i] = slice.Contiguous();
            start += sizes[i];
        }
        return outputs;
    }

    private static long Quotient(Shape value, long axis, int count)
    {
        var size = value.dims[Shapes.Axis(axis, value.ndim)];
        if (size >= 0 && size % count != 0)
            throw new InvalidArgumentError(
                $"Number of ways to split should evenly divide the split dimension, but got split_dim {axis} (size = {size}) and num_split {count}"
            );
        return size < 0 ? -1 : size / count;
    }

    /// <summary>The sizes, with the one that is -1 computed from the total.</summary>
    private static long[] Sizes(long[]? sizes, long total, int count)
    {
        if (sizes is null)
        {
            var unknown = new long[count];
            Array.Fill(unknown, -1);
            return unknown;
        }
        var open = Array.IndexOf(sizes, -1);
        if (open < 0 || total < 0)
            return sizes;
        var result = (long[])sizes.Clone();
        result[open] = total - (sizes.Sum() + 1);
        return result;
    }
}
