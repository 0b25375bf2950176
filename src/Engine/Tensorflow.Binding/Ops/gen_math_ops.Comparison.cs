using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Comparisons and logic, element by element.</summary>
public static partial class gen_math_ops
{
    public static Tensor approximate_equal(Tensor x, Tensor y, float tolerance = 1E-05f, string? name = null) =>
        tf.Context.ExecuteOp("ApproximateEqual", name, new ExecuteOpArgs(x, y).Attr("tolerance", tolerance));

    public static Tensor equal(Tensor x, Tensor y, bool incompatible_shape_error = true, string? name = null) =>
        tf.Context.ExecuteOp(
            "Equal",
            name,
            new ExecuteOpArgs(x, y).Attr("incompatible_shape_error", incompatible_shape_error)
        );

    public static Tensor greater(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("Greater", name, new ExecuteOpArgs(x, y));

    public static Tensor greater_equal(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("GreaterEqual", name, new ExecuteOpArgs(x, y));

    public static Tensor less(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("Less", name, new ExecuteOpArgs(x, y));

    public static Tensor less_equal(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("LessEqual", name, new ExecuteOpArgs(x, y));

    public static Tensor logical_and(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("LogicalAnd", name, new ExecuteOpArgs(x, y));

    public static Tensor logical_or(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("LogicalOr", name, new ExecuteOpArgs(x, y));

    public static Tensor not_equal(Tensor x, Tensor y, bool incompatible_shape_error = true, string? name = null) =>
        tf.Context.ExecuteOp(
            "NotEqual",
            name,
            new ExecuteOpArgs(x, y).Attr("incompatible_shape_error", incompatible_shape_error)
        );

    public static Tensor select(Tensor condition, Tensor t, Tensor e, string? name = null) =>
        tf.Context.ExecuteOp("Select", name, new ExecuteOpArgs(condition, t, e));

    public static Tensor select_v2(Tensor condition, Tensor t, Tensor e, string? name = null) =>
        tf.Context.ExecuteOp("SelectV2", name, new ExecuteOpArgs(condition, t, e));
}
