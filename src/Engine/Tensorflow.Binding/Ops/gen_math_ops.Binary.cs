using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Elementwise functions of two tensors, with broadcasting.</summary>
public static partial class gen_math_ops
{
    public static Tensor add(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("Add", name, new ExecuteOpArgs(x, y));

    public static Tensor add_v2(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("AddV2", name, new ExecuteOpArgs(x, y));

    public static Tensor atan2(Tensor y, Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Atan2", name, new ExecuteOpArgs(y, x));

    public static Tensor div(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("Div", name, new ExecuteOpArgs(x, y));

    public static Tensor div_no_nan(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("DivNoNan", name, new ExecuteOpArgs(x, y));

    public static Tensor floor_div(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("FloorDiv", name, new ExecuteOpArgs(x, y));

    public static Tensor floor_mod(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("FloorMod", name, new ExecuteOpArgs(x, y));

    public static Tensor maximum(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("Maximum", name, new ExecuteOpArgs(x, y));

    public static Tensor minimum(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("Minimum", name, new ExecuteOpArgs(x, y));

    public static Tensor mod(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("Mod", name, new ExecuteOpArgs(x, y));

    public static Tensor mul(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("Mul", name, new ExecuteOpArgs(x, y));

    public static Tensor mul_no_nan(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("MulNoNan", name, new ExecuteOpArgs(x, y));

    public static Tensor pow(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("Pow", name, new ExecuteOpArgs(x, y));

    public static Tensor real_div(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("RealDiv", name, new ExecuteOpArgs(x, y));

    public static Tensor reciprocal_grad(Tensor y, Tensor dy, string? name = null) =>
        tf.Context.ExecuteOp("ReciprocalGrad", name, new ExecuteOpArgs(y, dy));

    public static Tensor rsqrt_grad(Tensor y, Tensor dy, string? name = null) =>
        tf.Context.ExecuteOp("RsqrtGrad", name, new ExecuteOpArgs(y, dy));

    public static Tensor sigmoid_grad(Tensor y, Tensor dy, string? name = null) =>
        tf.Context.ExecuteOp("SigmoidGrad", name, new ExecuteOpArgs(y, dy));

    public static Tensor sqrt_grad(Tensor y, Tensor dy, string? name = null) =>
        tf.Context.ExecuteOp("SqrtGrad", name, new ExecuteOpArgs(y, dy));

    public static Tensor squared_difference(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("SquaredDifference", name, new ExecuteOpArgs(x, y));

    public static Tensor sub(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("Sub", name, new ExecuteOpArgs(x, y));

    public static Tensor tanh_grad(Tensor y, Tensor dy, string? name = null) =>
        tf.Context.ExecuteOp("TanhGrad", name, new ExecuteOpArgs(y, dy));

    public static Tensor truncate_div(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("TruncateDiv", name, new ExecuteOpArgs(x, y));

    public static Tensor truncate_mod(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("TruncateMod", name, new ExecuteOpArgs(x, y));

    public static Tensor xdivy(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("Xdivy", name, new ExecuteOpArgs(x, y));

    public static Tensor xlogy(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("Xlogy", name, new ExecuteOpArgs(x, y));
}
