using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Assertions on tensors: eagerly an error at once, in a graph an operation that fails when it is run.</summary>
public class check_ops
{
    public static Operation? assert_equal<T1, T2>(
        T1 t1,
        T2 t2,
        object[]? data = null,
        string? message = null,
        string? name = null
    )
    {
        (Tensor x, Tensor y) = Operands.Pair(t1!, t2!);
        return Assert(gen_math_ops.equal(x, y), "x == y", data ?? [x, y], message, name ?? "assert_equal");
    }

    public static Operation? assert_greater_equal(
        Tensor x,
        Tensor y,
        object[]? data = null,
        string? message = null,
        string? name = null
    ) => Assert(gen_math_ops.greater_equal(x, y), "x >= y", data ?? [x, y], message, name ?? "assert_greater_equal");

    public static Operation? assert_less(
        Tensor x,
        Tensor y,
        object[]? data = null,
        string? message = null,
        string? name = null
    ) => Assert(gen_math_ops.less(x, y), "x < y", data ?? [x, y], message, name ?? "assert_less");

    public static Operation? assert_positive(
        Tensor x,
        object[]? data = null,
        string? message = null,
        string? name = null
    )
    {
        Tensor zero = constant_op.constant(0, x.dtype);
        return Assert(gen_math_ops.less(zero, x), "x > 0", data ?? [x], message, name ?? "assert_positive");
    }

    private static Operation? Assert(Tensor holds, string what, object[] data, string? message, string name)
    {
        Tensor all = math_ops.reduce_all(holds);
        if (!tf.Context.executing_eagerly())
        {
            object text = $"{message}{(message is null ? "" : " ")}Condition {what} did not hold.";
            return control_flow_ops.Assert(all, [text, .. data], name: name);
        }
        return (bool)all
            ? null
            : throw new InvalidArgumentError(
                $"{message}{(message is null ? "" : " ")}Condition {what} did not hold: {string.Join(", ", data)}"
            );
    }
}
