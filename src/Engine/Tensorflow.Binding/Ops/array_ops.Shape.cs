using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Shapes, and changes of shape that keep the elements.</summary>
public partial class array_ops
{
    public static Tensor shape(Tensor input, string? name = null, TF_DataType out_type = TF_DataType.TF_INT32) =>
        shape_internal(input, name, true, out_type);

    public static Tensor shape_v2(Tensor input, string? name = null, TF_DataType out_type = TF_DataType.TF_INT32) =>
        shape_internal(input, name, true, out_type);

    /// <summary>The shape as a tensor; in a graph a constant where every dimension is known.</summary>
    public static Tensor shape_internal(
        Tensor input,
        string? name = null,
        bool optimize = true,
        TF_DataType out_type = TF_DataType.TF_INT32
    )
    {
        if (optimize && !tf.Context.executing_eagerly() && input.shape.IsFullyDefined)
        {
            return constant_op.constant(input.shape.dims, out_type, name: name ?? "Shape");
        }
        return gen_array_ops.shape(input, out_type, name);
    }

    public static Tensor size<T>(
        T input,
        string? name = null,
        bool optimize = true,
        TF_DataType out_type = TF_DataType.TF_INT32
    ) => size_internal(input, name, optimize, out_type);

    private static Tensor size_internal<T>(
        T input,
        string? name = null,
        bool optimize = true,
        TF_DataType out_type = TF_DataType.TF_INT32
    )
    {
        Tensor tensor = ops.convert_to_tensor(input!);
        return optimize && tensor.shape.IsFullyDefined
            ? constant_op.constant(tensor.shape.size, out_type, name: name ?? "Size")
            : gen_array_ops.size(tensor, out_type, name);
    }

    public static Tensor rank(Tensor input, string? name = null) => rank_internal(input, name);

    public static Tensor rank_internal(Tensor input, string? name = null, bool optimize = true) =>
        optimize && input.shape.ndim >= 0
            ? constant_op.constant(input.shape.ndim, TF_DataType.TF_INT32, name: name ?? "Rank")
            : gen_array_ops.rank(input, name);

    public static Tensor reshape(Tensor tensor, Tensor shape, string? name = null) =>
        gen_array_ops.reshape(tensor, shape, name);

    public static Tensor reshape(Tensor tensor, Shape shape, string? name = null) =>
        gen_array_ops.reshape(tensor, ShapeTensor(shape), name);

    public static Tensor reshape(Tensor tensor, object[] shape, string? name = null) =>
        gen_array_ops.reshape(tensor, ShapeOf(shape), name);

    public static Tensor expand_dims(Tensor input, int axis = -1, string? name = null) =>
        gen_array_ops.expand_dims(input, constant_op.constant(axis), name);

    public static Tensor squeeze(Tensor input, Axis? axis = null, string? name = null) =>
        gen_array_ops.squeeze(input, axis ?? new Axis(), name);

    public static Tensor transpose<T1>(T1 a, Axis? perm = null, string name = "transpose", bool conjugate = false)
    {
        Tensor tensor = ops.convert_to_tensor(a!);
        if (perm is not null)
        {
            return transpose(tensor, constant_op.constant(perm.axis, TF_DataType.TF_INT32), name, conjugate);
        }
        int rank = tensor.shape.ndim;
        Tensor reversed =
            rank >= 0
                ? constant_op.constant(Enumerable.Range(0, rank).Reverse().ToArray(), TF_DataType.TF_INT32)
                : array_ops.rank(tensor) - 1 - math_ops.range(array_ops.rank(tensor));
        return transpose(tensor, reversed, name, conjugate);
    }

    public static Tensor transpose(Tensor a, Tensor perm, string name = "transpose", bool conjugate = false) =>
        conjugate && a.dtype.is_complex()
            ? gen_array_ops.conjugate_transpose(a, perm, name)
            : gen_array_ops.transpose(a, perm, name);

    public static Tensor matrix_transpose(Tensor a, string name = "matrix_transpose", bool conjugate = false)
    {
        int rank = a.shape.ndim;
        if (rank < 2)
        {
            throw new ValueError($"Argument `a` should be a (batch) matrix with rank >= 2, got the shape {a.shape}.");
        }
        int[] perm = [.. Enumerable.Range(0, rank - 2), rank - 1, rank - 2];
        return transpose(a, new Axis(perm), name, conjugate);
    }

    /// <summary>Moves axes to other places; the remaining axes keep their order.</summary>
    public static Tensor moveaxis(NDArray array, Axis source, Axis destination)
    {
        int rank = array.shape.ndim;
        int[] from = Array.ConvertAll(source.axis, axis => get_positive_axis(axis, rank));
        int[] to = Array.ConvertAll(destination.axis, axis => get_positive_axis(axis, rank));
        List<int> order = [.. Enumerable.Range(0, rank).Except(from)];
        foreach ((int place, int axis) in to.Zip(from).OrderBy(pair => pair.First))
        {
            order.Insert(place, axis);
        }
        return transpose<Tensor>(array, new Axis([.. order]));
    }

    public static Tensor broadcast_dynamic_shape(Tensor shape_x, Tensor shape_y) =>
        gen_array_ops.broadcast_args(shape_x, shape_y);

    public static Tensor broadcast_static_shape(Tensor shape_x, Tensor shape_y) =>
        gen_array_ops.broadcast_args(shape_x, shape_y);

    /// <summary>The axis counted from the front, checked against the rank where that is given.</summary>
    public static int get_positive_axis(
        int axis,
        int ndims = -100,
        string axis_name = "axis",
        string ndims_name = "ndims"
    ) =>
        (axis, ndims) switch
        {
            (>= 0, -100) => axis,
            (_, -100) => throw new ValueError(
                $"{axis_name}={axis} may only be negative if {ndims_name} is statically known."
            ),
            _ when axis >= 0 && axis < ndims => axis,
            _ when axis < 0 && axis >= -ndims => axis + ndims,
            _ => throw new ValueError($"{axis_name}={axis} out of bounds: expected {-ndims}<={axis_name}<{ndims}"),
        };

    // Dimensions may be numbers or scalar tensors.
    internal static Tensor ShapeOf(object[] dims) =>
        Array.TrueForAll(dims, d => d is int or long)
            ? constant_op.constant(Array.ConvertAll(dims, Convert.ToInt32), TF_DataType.TF_INT32)
            : stack([.. dims.Select(d => math_ops.cast(ops.convert_to_tensor(d), TF_DataType.TF_INT32))]);
}
