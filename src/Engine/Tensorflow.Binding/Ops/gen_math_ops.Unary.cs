using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Elementwise functions of one tensor.</summary>
public static partial class gen_math_ops
{
    public static Tensor abs(Tensor x, string? name = null) => tf.Context.ExecuteOp("Abs", name, new ExecuteOpArgs(x));

    public static Tensor acos(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Acos", name, new ExecuteOpArgs(x));

    public static Tensor acosh(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Acosh", name, new ExecuteOpArgs(x));

    public static Tensor asin(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Asin", name, new ExecuteOpArgs(x));

    public static Tensor asinh(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Asinh", name, new ExecuteOpArgs(x));

    public static Tensor atan(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Atan", name, new ExecuteOpArgs(x));

    public static Tensor atanh(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Atanh", name, new ExecuteOpArgs(x));

    public static Tensor ceil(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Ceil", name, new ExecuteOpArgs(x));

    public static Tensor conj(Tensor input, string? name = null) =>
        tf.Context.ExecuteOp("Conj", name, new ExecuteOpArgs(input));

    public static Tensor cos(Tensor x, string? name = null) => tf.Context.ExecuteOp("Cos", name, new ExecuteOpArgs(x));

    public static Tensor cosh(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Cosh", name, new ExecuteOpArgs(x));

    public static Tensor digamma(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Digamma", name, new ExecuteOpArgs(x));

    public static Tensor erf(Tensor x, string? name = null) => tf.Context.ExecuteOp("Erf", name, new ExecuteOpArgs(x));

    public static Tensor erfc(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Erfc", name, new ExecuteOpArgs(x));

    public static Tensor erfinv(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Erfinv", name, new ExecuteOpArgs(x));

    public static Tensor exp(Tensor x, string? name = null) => tf.Context.ExecuteOp("Exp", name, new ExecuteOpArgs(x));

    public static Tensor expm1(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Expm1", name, new ExecuteOpArgs(x));

    public static Tensor floor(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Floor", name, new ExecuteOpArgs(x));

    public static Tensor inv(Tensor x, string? name = null) => tf.Context.ExecuteOp("Inv", name, new ExecuteOpArgs(x));

    public static Tensor is_finite(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("IsFinite", name, new ExecuteOpArgs(x));

    public static Tensor is_inf(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("IsInf", name, new ExecuteOpArgs(x));

    public static Tensor is_nan(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("IsNan", name, new ExecuteOpArgs(x));

    public static Tensor lgamma(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Lgamma", name, new ExecuteOpArgs(x));

    public static Tensor log(Tensor x, string? name = null) => tf.Context.ExecuteOp("Log", name, new ExecuteOpArgs(x));

    public static Tensor log1p(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Log1p", name, new ExecuteOpArgs(x));

    public static Tensor logical_not(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("LogicalNot", name, new ExecuteOpArgs(x));

    public static Tensor neg(Tensor x, string? name = null) => tf.Context.ExecuteOp("Neg", name, new ExecuteOpArgs(x));

    public static Tensor reciprocal(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Reciprocal", name, new ExecuteOpArgs(x));

    public static Tensor rint(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Rint", name, new ExecuteOpArgs(x));

    public static Tensor round(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Round", name, new ExecuteOpArgs(x));

    public static Tensor rsqrt(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Rsqrt", name, new ExecuteOpArgs(x));

    public static Tensor sigmoid(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Sigmoid", name, new ExecuteOpArgs(x));

    public static Tensor sign(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Sign", name, new ExecuteOpArgs(x));

    public static Tensor sin(Tensor x, string? name = null) => tf.Context.ExecuteOp("Sin", name, new ExecuteOpArgs(x));

    public static Tensor sinh(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Sinh", name, new ExecuteOpArgs(x));

    public static Tensor sqrt(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Sqrt", name, new ExecuteOpArgs(x));

    public static Tensor square(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Square", name, new ExecuteOpArgs(x));

    public static Tensor tan(Tensor x, string? name = null) => tf.Context.ExecuteOp("Tan", name, new ExecuteOpArgs(x));

    public static Tensor tanh(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Tanh", name, new ExecuteOpArgs(x));
}
