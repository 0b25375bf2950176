using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Ranges and counts.</summary>
public partial class math_ops
{
    public static Tensor range(
        object start,
        object? limit = null,
        object? delta = null,
        TF_DataType? dtype = null,
        string name = "range"
    )
    {
        if (limit is null)
        {
            (start, limit) = (0, start);
        }
        TF_DataType type = dtype ?? limit.GetDataType();
        Tensor first = Operands.Convert(start, type, "start");
        Tensor end = Operands.Convert(limit, type, "limit");
        Tensor step = Operands.Convert(delta ?? 1, type, "delta");
        return gen_math_ops.range(first, end, step, name);
    }

    /// <summary><paramref name="num"/> evenly spaced values from start to stop, both included, along a new axis.</summary>
    public static Tensor linspace(Tensor start, Tensor stop, int num = 50, string? name = null, int axis = 0) =>
        tf_with(
            ops.name_scope(name!, "linspace", new object[] { start, stop }),
            scope =>
            {
                if (num < 1)
                {
                    throw new ValueError($"linspace needs a positive number of values, got {num}.");
                }
                Tensor shape = array_ops.broadcast_dynamic_shape(array_ops.shape(start), array_ops.shape(stop));
                Tensor first = array_ops.expand_dims(gen_array_ops.broadcast_to(start, shape), axis);
                if (num == 1)
                {
                    return array_ops.identity(first, scope);
                }
                Tensor last = array_ops.expand_dims(gen_array_ops.broadcast_to(stop, shape), axis);
                int rank = first.shape.ndim;
                int along = array_ops.get_positive_axis(axis, rank);
                long[] form = [.. Enumerable.Range(0, rank).Select(i => i == along ? num - 2L : 1L)];
                Tensor steps = array_ops.reshape(cast(range(1, num - 1), first.dtype), new Shape(form));
                Tensor delta = (last - first) / cast(constant_op.constant(num - 1), first.dtype);
                Tensor inner = first + delta * steps;
                return array_ops.concat([first, inner, last], constant_op.constant(along), scope);
            }
        );

    /// <summary>How often each number occurs, or the sum of its weights.</summary>
    public static Tensor bincount(
        Tensor arr,
        Tensor? weights = null,
        Tensor? minlength = null,
        Tensor? maxlength = null,
        TF_DataType dtype = TF_DataType.TF_INT32,
        string? name = null,
        Shape? axis = null,
        bool binary_output = false
    ) =>
        tf_with(
            ops.name_scope(name!, "bincount", arr),
            _ =>
            {
                Tensor nonempty = gen_math_ops.greater(array_ops.size(arr), constant_op.constant(0));
                Tensor length = cast(nonempty, arr.dtype) * (reduce_max(arr) + 1);
                Tensor atLeast = minlength is null ? length : maximum(cast(minlength, arr.dtype), length);
                Tensor size = maxlength is null ? atLeast : minimum(cast(maxlength, arr.dtype), atLeast);
                Tensor weight = weights ?? constant_op.constant(Array.Empty<int>(), dtype);
                return !binary_output && axis is null
                    ? gen_math_ops.bincount(arr, cast(size, TF_DataType.TF_INT32), weight)
                    : gen_math_ops.dense_bincount(arr, size, weight, binary_output);
            }
        );
}
