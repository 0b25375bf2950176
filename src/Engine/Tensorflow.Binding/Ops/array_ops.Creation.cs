using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>New tensors: filled, one-hot, placeholders and grids.</summary>
public partial class array_ops
{
    // TensorFlow's bound below which zeros in a graph are a constant rather than a Fill.
    private const long SmallConstant = 1000;

    public static Tensor fill<T>(Shape dims, T value, string? name = null) =>
        gen_array_ops.fill(ShapeTensor(dims), ops.convert_to_tensor(value!), name);

    public static Tensor fill<T>(Tensor dims, T value, string? name = null) =>
        gen_array_ops.fill(dims, ops.convert_to_tensor(value!), name);

    public static Tensor zeros(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) =>
        Filled(shape, 0, dtype, name ?? "zeros");

    public static Tensor zeros(Tensor shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) =>
        gen_array_ops.fill(shape, Number(0, dtype), name ?? "zeros");

    public static Tensor zeros(Tensors shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) =>
        zeros(shape.Length == 1 ? shape.Single : stack(shape.ToArray()), dtype, name);

    public static Tensor zeros_like(
        Tensor tensor,
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? name = null,
        bool optimize = true
    ) =>
        dtype == TF_DataType.DtInvalid || dtype.as_base_dtype() == tensor.dtype.as_base_dtype()
            ? gen_array_ops.zeros_like(tensor, name ?? "zeros_like")
            : zeros(shape_internal(tensor, null, optimize), dtype, name ?? "zeros_like");

    public static Tensor ones(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) =>
        Filled(shape, 1, dtype, name ?? "ones");

    public static Tensor ones(Tensor shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) =>
        gen_array_ops.fill(
            shape.shape.ndim == 0 ? reshape(shape, new Shape(-1)) : shape,
            Number(1, dtype),
            name ?? "ones"
        );

    public static Tensor ones(Tensor[] shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) =>
        ones(stack(shape), dtype, name);

    public static Tensor ones_like(
        Tensor tensor,
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? name = null,
        bool optimize = true
    ) =>
        dtype == TF_DataType.DtInvalid || dtype.as_base_dtype() == tensor.dtype.as_base_dtype()
            ? gen_array_ops.ones_like(tensor, name ?? "ones_like")
            : ones(shape_internal(tensor, null, optimize), dtype, name ?? "ones_like");

    public static Tensor one_hot(
        Tensor indices,
        Tensor depth,
        Tensor? on_value = null,
        Tensor? off_value = null,
        TF_DataType dtype = TF_DataType.DtInvalid,
        int axis = -1,
        string? name = null
    )
    {
        TF_DataType type =
            dtype != TF_DataType.DtInvalid ? dtype : (on_value ?? off_value)?.dtype ?? TF_DataType.TF_FLOAT;
        return gen_array_ops.one_hot(
            indices,
            depth,
            on_value is null ? Number(1, type) : math_ops.cast(on_value, type),
            off_value is null ? Number(0, type) : math_ops.cast(off_value, type),
            axis,
            name ?? "one_hot"
        );
    }

    public static Tensor placeholder(TF_DataType dtype, Shape? shape = null, string? name = null)
    {
        if (tf.Context.executing_eagerly())
        {
            throw new RuntimeError(
                "tf.placeholder() is not compatible with eager execution; call tf.compat.v1.disable_eager_execution() "
                    + "or make a tf.Graph() the default first."
            );
        }
        return gen_array_ops.placeholder(dtype, shape, name);
    }

    public static Tensor placeholder_with_default(Tensor input, int[] shape, string? name = null) =>
        gen_array_ops.placeholder_with_default(input, shape, name);

    /// <summary>Coordinate grids of vectors, with Cartesian (xy) or matrix (ij) indexing.</summary>
    public static Tensor[] meshgrid<T>(T[] array, bool copy = true, bool sparse = false, string indexing = "xy")
    {
        Tensor[] vectors = [.. array.Select(x => ops.convert_to_tensor(x!))];
        int rank = vectors.Length;
        int[] place = [.. Enumerable.Range(0, rank)];
        if (indexing == "xy" && rank > 1)
        {
            (place[0], place[1]) = (1, 0);
        }
        Tensor[] grids =
        [
            .. vectors.Select((v, i) => reshape(v, new Shape([.. place.Select((_, d) => d == place[i] ? -1L : 1L)]))),
        ];
        if (sparse)
        {
            return grids;
        }
        Tensor full = grids.Skip(1).Aggregate(ones_like(grids[0]), (product, g) => product * ones_like(g));
        return [.. grids.Select(g => g * full)];
    }

    /// <summary>The shape as a one-dimensional int32 tensor.</summary>
    internal static Tensor ShapeTensor(Shape shape) =>
        constant_op.constant(shape.as_int_list(), TF_DataType.TF_INT32, name: "shape");

    private static Tensor Filled(Shape shape, int value, TF_DataType dtype, string name)
    {
        bool constant = !tf.Context.executing_eagerly() && shape.size < SmallConstant;
        return constant
            ? constant_op.constant(value, dtype.as_base_dtype(), shape, name: name)
            : gen_array_ops.fill(ShapeTensor(shape), Number(value, dtype), name);
    }

    private static Tensor Number(int value, TF_DataType dtype) => constant_op.constant(value, dtype.as_base_dtype());
}
