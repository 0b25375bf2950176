using static Tensorflow.Binding;

namespace Tensorflow.Operations;

/// <summary>Operations on the bits of integers.</summary>
public class bitwise_ops
{
    public Tensor bitwise_and(Tensor x, Tensor y, string? name = null) => Binary("BitwiseAnd", x, y, name);

    public Tensor bitwise_or(Tensor x, Tensor y, string? name = null) => Binary("BitwiseOr", x, y, name);

    public Tensor bitwise_xor(Tensor x, Tensor y, string? name = null) => Binary("BitwiseXor", x, y, name);

    public Tensor invert(Tensor x, string? name = null) => tf.Context.ExecuteOp("Invert", name!, new ExecuteOpArgs(x));

    public Tensor left_shift(Tensor x, Tensor y, string? name = null) => Binary("LeftShift", x, y, name);

    public Tensor right_shift(Tensor x, Tensor y, string? name = null) => Binary("RightShift", x, y, name);

    private static Tensor Binary(string type, Tensor x, Tensor y, string? name) =>
        tf.Context.ExecuteOp(type, name!, new ExecuteOpArgs(x, y));
}
