namespace Tensorflow;

public partial class tensorflow
{
    public Tensor add(Tensor a, Tensor b, string? name = null) => gen_math_ops.add(a, b, name);

    public Tensor add<Tx, Ty>(Tx a, Ty b, string? name = null) => math_ops.add(a, b, name);

    public Tensor add_n(Tensor[] inputs, string? name = null) => math_ops.add_n(inputs, name);

    public Tensor sub<Tx, Ty>(Tx a, Ty b, string? name = null) => math_ops.subtract(a, b, name);

    public Tensor subtract(Tensor x, Tensor y, string? name = null) => gen_math_ops.sub(x, y, name);

    public Tensor subtract<T>(Tensor x, T[] y, string? name = null)
        where T : struct => math_ops.subtract(x, y, name);

    public Tensor multiply(Tensor x, Tensor y, string? name = null) => math_ops.multiply(x, y, name);

    public Tensor multiply<Tx, Ty>(Tx x, Ty y, string? name = null) => math_ops.multiply(x, y, name);

    public Tensor div(Tensor x, Tensor y, string? name = null) => math_ops.div(x, y, name);

    public Tensor divide(Tensor a, Tensor b) => a / b;

    public Tensor divide<T>(Tensor x, T[] y, string? name = null)
        where T : struct => x / ops.convert_to_tensor(y, x.dtype.as_base_dtype(), "y");

    public static Tensor truediv(Tensor x, Tensor y, string? name = null) => math_ops.truediv(x, y, name);

    public Tensor floordiv(Tensor x, Tensor y, string? name = null) => math_ops.floordiv(x, y, name);

    public Tensor maximum<T1, T2>(T1 x, T2 y, string? name = null) => math_ops.maximum(x, y, name);

    public Tensor minimum<T1, T2>(T1 x, T2 y, string? name = null) => math_ops.minimum(x, y, name);

    public Tensor pow<T1, T2>(T1 x, T2 y, string name = "pow") => math_ops.pow(x, y, name);

    public Tensor squared_difference(Tensor x, Tensor y, string? name = null) =>
        gen_math_ops.squared_difference(x, y, name);

    public Tensor matmul(Tensor a, Tensor b, bool transpose_a = false, bool transpose_b = false) =>
        math_ops.matmul(a, b, transpose_a, transpose_b);

    public Tensor batch_matmul(Tensor x, Tensor y, bool adj_x = false, bool adj_y = false, string? name = null) =>
        math_ops.batch_matmul(x, y, adj_x, adj_y, name);

    public Tensor dot_prod<Tx, Ty>(Tx x, Ty y, NumPy.NDArray axes, string? name = null) =>
        math_ops.tensordot(ops.convert_to_tensor(x!), ops.convert_to_tensor(y!), axes, name);

    public Tensor diag(Tensor diagonal, string? name = null) => gen_array_ops.diag(diagonal, name);
}
