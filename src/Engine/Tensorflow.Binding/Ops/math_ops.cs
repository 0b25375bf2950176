using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Mathematics on tensors: elementwise functions.</summary>
public partial class math_ops
{
    public static Tensor abs(Tensor x, string? name = null) =>
        x.dtype.is_complex()
            ? gen_math_ops.complex_abs(x, x.dtype.real_dtype(), name ?? "Abs")
            : gen_math_ops.abs(x, name);

    public static Tensor add<Tx, Ty>(Tx x, Ty y, string? name = null)
    {
        (Tensor a, Tensor b) = Operands.Pair(x!, y!);
        return gen_math_ops.add(a, b, name);
    }

    public static Tensor add_n(Tensor[] inputs, string? name = null) =>
        inputs switch
        {
            [] => throw new ValueError("add_n needs at least one tensor."),
            [var only] => name is null ? only : array_ops.identity(only, name),
            _ => gen_math_ops.add_n(inputs, name),
        };

    public static Tensor add_v2(Tensor x, Tensor y, string? name = null) => gen_math_ops.add_v2(x, y, name);

    public static Tensor add_v2<Tx, Ty>(Tx x, Ty y, string? name = null)
    {
        (Tensor a, Tensor b) = Operands.Pair(x!, y!);
        return gen_math_ops.add_v2(a, b, name);
    }

    public static Tensor cos(Tensor x, string? name = null) => gen_math_ops.cos(x, name);

    public static Tensor digamma(Tensor x, string? name = null) => gen_math_ops.digamma(x, name);

    public static Tensor div(Tensor x, Tensor y, string? name = null)
    {
        RequireSameType(x, y);
        return x.dtype.is_floating() || x.dtype.is_complex()
            ? gen_math_ops.real_div(x, y, name)
            : gen_math_ops.floor_div(x, y, name);
    }

    public static Tensor div_no_nan(Tensor x, Tensor y, string? name = null)
    {
        RequireSameType(x, y);
        return gen_math_ops.div_no_nan(x, y, name ?? "div_no_nan");
    }

    public static Tensor erf(Tensor x, string? name = null) => gen_math_ops.erf(x, name);

    public static Tensor floor(Tensor x, string? name = null) => gen_math_ops.floor(x, name);

    public static Tensor floordiv(Tensor x, Tensor y, string? name = null) =>
        gen_math_ops.floor_div(x, y, name ?? "floordiv");

    public static Tensor lgamma(Tensor x, string? name = null) => gen_math_ops.lgamma(x, name);

    public static Tensor log(Tensor x, string? name = null) => gen_math_ops.log(x, name);

    public static Tensor maximum<Tx, Ty>(Tx x, Ty y, string? name = null)
    {
        (Tensor a, Tensor b) = Operands.Pair(x!, y!);
        return gen_math_ops.maximum(a, b, name);
    }

    public static Tensor minimum<Tx, Ty>(Tx x, Ty y, string? name = null)
    {
        (Tensor a, Tensor b) = Operands.Pair(x!, y!);
        return gen_math_ops.minimum(a, b, name);
    }

    public static Tensor mul_no_nan<Tx, Ty>(Tx x, Ty y, string? name = null)
    {
        (Tensor a, Tensor b) = Operands.Pair(x!, y!);
        return gen_math_ops.mul_no_nan(a, b, name);
    }

    public static Tensor multiply(Tensor x, Tensor y, string? name = null) => gen_math_ops.mul(x, y, name);

    public static Tensor multiply<Tx, Ty>(Tx x, Ty y, string? name = null)
    {
        (Tensor a, Tensor b) = Operands.Pair(x!, y!);
        return gen_math_ops.mul(a, b, name);
    }

    public static Tensor pow<Tx, Ty>(Tx x, Ty y, string? name = null)
    {
        (Tensor a, Tensor b) = Operands.Pair(x!, y!);
        return gen_math_ops.pow(a, b, name);
    }

    public static Tensor realdiv(Tensor x, Tensor y, string? name = null) => gen_math_ops.real_div(x, y, name);

    public static Tensor reciprocal(Tensor x, string? name = null) => gen_math_ops.reciprocal(x, name);

    public static Tensor round(Tensor x, string? name = null) => x.dtype.is_integer() ? x : gen_math_ops.round(x, name);

    public static Tensor rsqrt(Tensor x, string? name = null) => gen_math_ops.rsqrt(x, name);

    public static Tensor scalar_mul<Tscale, Tx>(Tscale scale, Tx x, string? name = null)
    {
        (Tensor a, Tensor b) = Operands.Pair(scale!, x!);
        return gen_math_ops.mul(a, b, name);
    }

    public static Tensor sigmoid<T>(T x, string? name = null) =>
        gen_math_ops.sigmoid(ops.convert_to_tensor(x!, name: "x"), name);

    public static Tensor sign<T>(T x, string? name = null) => gen_math_ops.sign(ops.convert_to_tensor(x!), name);

    public static Tensor sin(Tensor x, string? name = null) => gen_math_ops.sin(x, name);

    public static Tensor sqrt(Tensor x, string? name = null) => gen_math_ops.sqrt(x, name);

    public static Tensor square(Tensor x, string? name = null) => gen_math_ops.square(x, name);

    public static Tensor square_difference(Tensor x, Tensor y, string? name = null) =>
        gen_math_ops.squared_difference(x, y, name);

    public static Tensor subtract<Tx, Ty>(Tx x, Ty y, string? name = null)
    {
        (Tensor a, Tensor b) = Operands.Pair(x!, y!);
        return gen_math_ops.sub(a, b, name);
    }

    public static Tensor tanh(Tensor x, string? name = null) => gen_math_ops.tanh(x, name);

    public static Tensor truediv(Tensor x, Tensor y, string? name = null) => _truediv_python3(x, y, name);

    /// <summary>Division as Python 3 means it: integers become floating-point numbers first.</summary>
    public static Tensor _truediv_python3(Tensor x, Tensor y, string? name = null)
    {
        RequireSameType(x, y);
        TF_DataType type = x.dtype.as_base_dtype();
        if (!type.is_integer())
        {
            return gen_math_ops.real_div(x, y, name ?? "truediv");
        }
        TF_DataType real = type.get_datatype_size() <= 2 ? TF_DataType.TF_FLOAT : TF_DataType.TF_DOUBLE;
        return gen_math_ops.real_div(cast(x, real), cast(y, real), name ?? "truediv");
    }

    private static void RequireSameType(Tensor x, Tensor y)
    {
        if (x.dtype.as_base_dtype() != y.dtype.as_base_dtype())
        {
            throw new TypeError(
                $"x and y must have the same dtype, got {x.dtype.as_base_dtype()} != {y.dtype.as_base_dtype()}; "
                    + "cast one of them with tf.cast."
            );
        }
    }
}
