using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Matrix products, casts, complex numbers, ranges and counts.</summary>
public static partial class gen_math_ops
{
    public static Tensor add_n(Tensors inputs, string? name = null) =>
        tf.Context.ExecuteOp("AddN", name, new ExecuteOpArgs(inputs));

    public static Tensor angle(Tensor input, TF_DataType Tout = TF_DataType.TF_FLOAT, string? name = null) =>
        tf.Context.ExecuteOp("Angle", name, new ExecuteOpArgs(input).Attr("Tout", Tout));

    public static Tensor batch_mat_mul(
        Tensor x,
        Tensor y,
        bool adj_x = false,
        bool adj_y = false,
        string? name = null
    ) => tf.Context.ExecuteOp("BatchMatMul", name, new ExecuteOpArgs(x, y).Attr("adj_x", adj_x).Attr("adj_y", adj_y));

    public static Tensor batch_mat_mul_v2(
        Tensor x,
        Tensor y,
        bool adj_x = false,
        bool adj_y = false,
        string? name = null
    ) => tf.Context.ExecuteOp("BatchMatMulV2", name, new ExecuteOpArgs(x, y).Attr("adj_x", adj_x).Attr("adj_y", adj_y));

    public static Tensor batch_mat_mul_v3(
        Tensor x,
        Tensor y,
        TF_DataType Tout,
        bool adj_x = false,
        bool adj_y = false,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "BatchMatMulV3",
            name,
            new ExecuteOpArgs(x, y).Attr("Tout", Tout).Attr("adj_x", adj_x).Attr("adj_y", adj_y)
        );

    public static Tensor bincount(Tensor arr, Tensor size, Tensor weights, string? name = null) =>
        tf.Context.ExecuteOp("Bincount", name, new ExecuteOpArgs(arr, size, weights));

    public static Tensor cast(Tensor x, TF_DataType DstT, bool Truncate = false, string? name = null) =>
        tf.Context.ExecuteOp("Cast", name, new ExecuteOpArgs(x).Attr("DstT", DstT).Attr("Truncate", Truncate));

    public static Tensor clip_by_value(Tensor t, Tensor clip_value_min, Tensor clip_value_max, string? name = null) =>
        tf.Context.ExecuteOp("ClipByValue", name, new ExecuteOpArgs(t, clip_value_min, clip_value_max));

    public static Tensor complex(
        Tensor real,
        Tensor imag,
        TF_DataType Tout = TF_DataType.TF_COMPLEX64,
        string? name = null
    ) => tf.Context.ExecuteOp("Complex", name, new ExecuteOpArgs(real, imag).Attr("Tout", Tout));

    public static Tensor complex_abs(Tensor x, TF_DataType Tout = TF_DataType.TF_FLOAT, string? name = null) =>
        tf.Context.ExecuteOp("ComplexAbs", name, new ExecuteOpArgs(x).Attr("Tout", Tout));

    public static Tensor dense_bincount(
        Tensor input,
        Tensor size,
        Tensor weights,
        bool binary_output = false,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "DenseBincount",
            name,
            new ExecuteOpArgs(input, size, weights).Attr("binary_output", binary_output)
        );

    public static Tensor imag(Tensor input, TF_DataType Tout = TF_DataType.TF_FLOAT, string? name = null) =>
        tf.Context.ExecuteOp("Imag", name, new ExecuteOpArgs(input).Attr("Tout", Tout));

    public static Tensor lin_space(Tensor start, Tensor stop, Tensor num, string? name = null) =>
        tf.Context.ExecuteOp("LinSpace", name, new ExecuteOpArgs(start, stop, num));

    public static Tensor mat_mul(
        Tensor a,
        Tensor b,
        bool transpose_a = false,
        bool transpose_b = false,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "MatMul",
            name,
            new ExecuteOpArgs(a, b).Attr("transpose_a", transpose_a).Attr("transpose_b", transpose_b)
        );

    public static Tensor range(Tensor start, Tensor limit, Tensor delta, string? name = null) =>
        tf.Context.ExecuteOp("Range", name, new ExecuteOpArgs(start, limit, delta));

    public static Tensor real(Tensor input, TF_DataType Tout = TF_DataType.TF_FLOAT, string? name = null) =>
        tf.Context.ExecuteOp("Real", name, new ExecuteOpArgs(input).Attr("Tout", Tout));
}
