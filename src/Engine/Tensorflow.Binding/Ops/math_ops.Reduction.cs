using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Reductions: along the given axes, or over the whole tensor.</summary>
public partial class math_ops
{
    public static Tensor argmax(
        Tensor input,
        Axis dimension,
        TF_DataType output_type = TF_DataType.TF_INT64,
        string? name = null
    ) => gen_math_ops.arg_max(input, dimension, output_type, name);

    public static Tensor argmin(
        Tensor input,
        Axis dimension,
        TF_DataType output_type = TF_DataType.TF_INT64,
        string? name = null
    ) => gen_math_ops.arg_min(input, dimension, output_type, name);

    public static Tensor count_nonzero_v2(
        Tensor input,
        Axis? axis,
        bool keepdims = false,
        string? name = null,
        TF_DataType dtype = TF_DataType.TF_INT64
    ) =>
        tf_with(
            ops.name_scope(name!, "count_nonzero", input),
            _ =>
            {
                Tensor zero = array_ops.zeros(Shape.Scalar, input.dtype);
                Tensor nonzero = cast(gen_math_ops.not_equal(input, zero), dtype);
                return gen_math_ops.sum(nonzero, ReductionAxes(input, axis), keepdims);
            }
        );

    public static Tensor cumsum<T>(
        Tensor x,
        T? axis = default,
        bool exclusive = false,
        bool reverse = false,
        string? name = null
    ) => gen_math_ops.cumsum(x, ops.convert_to_tensor(axis is null ? 0 : axis), exclusive, reverse, name);

    public static Tensor reduce_all(
        Tensor input_tensor,
        Axis? axis = null,
        bool keepdims = false,
        string? name = null
    ) => gen_math_ops.all(input_tensor, ReductionAxes(input_tensor, axis), keepdims, name);

    public static Tensor reduce_any(
        Tensor input_tensor,
        Axis? axis = null,
        bool keepdims = false,
        string? name = null
    ) => gen_math_ops.any(input_tensor, ReductionAxes(input_tensor, axis), keepdims, name);

    public static Tensor reduce_euclidean_norm(
        Tensor input_tensor,
        Axis? axis = null,
        bool keepdims = false,
        string? name = null
    ) => gen_math_ops.euclidean_norm(input_tensor, ReductionAxes(input_tensor, axis), keepdims, name);

    /// <summary>log Σ exp(x), with the largest element taken out first so that nothing overflows.</summary>
    public static Tensor reduce_logsumexp(
        Tensor input_tensor,
        Axis? axis = null,
        bool keepdims = false,
        string? name = null
    ) =>
        tf_with(
            ops.name_scope(name!, "ReduceLogSumExp", input_tensor),
            scope =>
            {
                Tensor largest = reduce_max(input_tensor, axis, true);
                Tensor finite = gen_math_ops.is_finite(largest);
                Tensor offset = array_ops.stop_gradient(
                    array_ops.where_v2(finite, largest, array_ops.zeros_like(largest))
                );
                Tensor exponentials = gen_math_ops.exp(gen_math_ops.sub(input_tensor, offset));
                Tensor sum = gen_math_ops.sum(exponentials, ReductionAxes(input_tensor, axis), keepdims);
                Tensor logarithm = gen_math_ops.log(sum);
                Tensor added = keepdims ? offset : array_ops.reshape(offset, array_ops.shape(logarithm));
                return gen_math_ops.add_v2(logarithm, added, scope);
            }
        );

    public static Tensor reduce_max(
        Tensor input_tensor,
        Axis? axis = null,
        bool keepdims = false,
        string? name = null
    ) => gen_math_ops.max(input_tensor, ReductionAxes(input_tensor, axis), keepdims, name);

    public static Tensor reduce_mean(
        Tensor input_tensor,
        Axis? axis = null,
        bool keepdims = false,
        string? name = null,
        int? reduction_indices = null
    ) =>
        gen_math_ops.mean(
            input_tensor,
            ReductionAxes(input_tensor, axis ?? (reduction_indices is { } index ? (Axis)index : null)),
            keepdims,
            name
        );

    public static Tensor reduce_min(
        Tensor input_tensor,
        Axis? axis = null,
        bool keepdims = false,
        string? name = null
    ) => gen_math_ops.min(input_tensor, ReductionAxes(input_tensor, axis), keepdims, name);

    public static Tensor reduce_prod(
        Tensor input_tensor,
        Axis? axis = null,
        bool keepdims = false,
        string? name = null
    ) => gen_math_ops.prod(input_tensor, ReductionAxes(input_tensor, axis), keepdims, name);

    public static Tensor reduce_std(
        Tensor input_tensor,
        Axis? axis = null,
        bool keepdims = false,
        string? name = null
    ) =>
        tf_with(
            ops.name_scope(name!, "reduce_std", input_tensor),
            scope => gen_math_ops.sqrt(reduce_variance(input_tensor, axis, keepdims), scope)
        );

    public static Tensor reduce_sum(
        Tensor input_tensor,
        Tensor? axis = null,
        bool keepdims = false,
        string? name = null
    ) => gen_math_ops.sum(input_tensor, axis ?? ReductionAxes(input_tensor, null), keepdims, name);

    public static Tensor reduce_variance(
        Tensor input_tensor,
        Axis? axis = null,
        bool keepdims = false,
        string? name = null
    ) =>
        tf_with(
            ops.name_scope(name!, "reduce_variance", input_tensor),
            scope =>
            {
                if (input_tensor.dtype.is_integer())
                {
                    throw new TypeError($"Input must be either real or complex, got {input_tensor.dtype}.");
                }
                Tensor deviation = gen_math_ops.sub(input_tensor, reduce_mean(input_tensor, axis, true));
                Tensor squared = deviation.dtype.is_complex()
                    ? real(gen_math_ops.mul(conj(deviation), deviation))
                    : gen_math_ops.square(deviation);
                return reduce_mean(squared, axis, keepdims, scope);
            }
        );

    /// <summary>The shape of a reduction with <c>keep_dims</c>: ones at the reduced axes.</summary>
    public static Tensor reduced_shape(Tensor input_shape, Tensor axes)
    {
        Tensor shape = cast(input_shape, TF_DataType.TF_INT32);
        Tensor rank = array_ops.size(shape);
        Tensor wrapped = gen_math_ops.floor_mod(gen_math_ops.add_v2(cast(axes, TF_DataType.TF_INT32), rank), rank);
        Tensor ones = array_ops.fill(array_ops.shape(wrapped), 1);
        return gen_data_flow_ops.dynamic_stitch([range(rank), wrapped], [shape, ones]);
    }

    public static Tensor unsorted_segment_sum(
        Tensor data,
        Tensor segment_ids,
        Tensor num_segments,
        string? name = null
    ) => gen_math_ops.unsorted_segment_sum(data, segment_ids, num_segments, name);

    /// <summary>The axes of a reduction as a tensor: all of them where none is given.</summary>
    internal static Tensor ReductionAxes(Tensor x, Axis? axis)
    {
        if (axis is not null)
        {
            return axis;
        }
        int rank = x.shape.ndim;
        return rank < 0
            ? range(constant_op.constant(0), array_ops.rank(x))
            : constant_op.constant(Enumerable.Range(0, rank).ToArray(), TF_DataType.TF_INT32);
    }
}
