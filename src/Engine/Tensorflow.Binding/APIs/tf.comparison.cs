namespace Tensorflow;

public partial class tensorflow
{
    public Tensor equal(Tensor x, Tensor y, string? name = null) => gen_math_ops.equal(x, y, name: name);

    public Tensor not_equal<Tx, Ty>(Tx x, Ty y, string? name = null) => math_ops.not_equal(x, y, name);

    public Tensor greater<Tx, Ty>(Tx x, Ty y, string? name = null) => math_ops.greater(x!, y!, name);

    public Tensor greater_equal<Tx, Ty>(Tx x, Ty y, string? name = null) => math_ops.greater_equal(x, y, name);

    public Tensor less<Tx, Ty>(Tx x, Ty y, string? name = null) => math_ops.less(x!, y!, name);

    public Tensor less_equal<Tx, Ty>(Tx x, Ty y, string? name = null) => math_ops.less_equal(x!, y!, name);

    public Tensor logical_and<T>(T x, T y, string? name = null) =>
        math_ops.logical_and(ops.convert_to_tensor(x!), ops.convert_to_tensor(y!), name);

    public Tensor logical_not(Tensor x, string? name = null) => gen_math_ops.logical_not(x, name);

    public Tensor logical_or(Tensor x, Tensor y, string? name = null) => gen_math_ops.logical_or(x, y, name);

    /// <summary>(x or y) and not (x and y).</summary>
    public Tensor logical_xor(Tensor x, Tensor y, string name = "LogicalXor") =>
        gen_math_ops.logical_and(
            gen_math_ops.logical_or(x, y),
            gen_math_ops.logical_not(gen_math_ops.logical_and(x, y)),
            name
        );
}
