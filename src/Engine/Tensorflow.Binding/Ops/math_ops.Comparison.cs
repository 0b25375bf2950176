namespace Tensorflow;

/// <summary>Comparisons and logic.</summary>
public partial class math_ops
{
    public static Tensor equal<Tx, Ty>(Tx x, Ty y, string? name = null)
    {
        (Tensor a, Tensor b) = Operands.Pair(x!, y!);
        return gen_math_ops.equal(a, b, name: name);
    }

    public static Tensor not_equal<Tx, Ty>(Tx x, Ty y, string? name = null)
    {
        (Tensor a, Tensor b) = Operands.Pair(x!, y!);
        return gen_math_ops.not_equal(a, b, name: name);
    }

    public static Tensor greater_equal<Tx, Ty>(Tx x, Ty y, string? name = null)
    {
        (Tensor a, Tensor b) = Operands.Pair(x!, y!);
        return gen_math_ops.greater_equal(a, b, name);
    }

    public static Tensor logical_and(Tensor x, Tensor y, string? name = null) => gen_math_ops.logical_and(x, y, name);

    internal static Tensor greater(object x, object y, string? name = null)
    {
        (Tensor a, Tensor b) = Operands.Pair(x, y);
        return gen_math_ops.greater(a, b, name);
    }

    internal static Tensor less(object x, object y, string? name = null)
    {
        (Tensor a, Tensor b) = Operands.Pair(x, y);
        return gen_math_ops.less(a, b, name);
    }

    internal static Tensor less_equal(object x, object y, string? name = null)
    {
        (Tensor a, Tensor b) = Operands.Pair(x, y);
        return gen_math_ops.less_equal(a, b, name);
    }
}
