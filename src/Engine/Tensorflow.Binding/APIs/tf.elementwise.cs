namespace Tensorflow;

public partial class tensorflow
{
    public Tensor abs(Tensor x, string? name = null) => math_ops.abs(x, name);

    public Tensor acos(Tensor x, string? name = null) => gen_math_ops.acos(x, name);

    public Tensor asin(Tensor x, string? name = null) => gen_math_ops.asin(x, name);

    public Tensor atan(Tensor x, string? name = null) => gen_math_ops.atan(x, name);

    public Tensor atan2(Tensor y, Tensor x, string? name = null) => gen_math_ops.atan2(y, x, name);

    public Tensor cast(Tensor x, TF_DataType dtype, string? name = null) => math_ops.cast(x, dtype, name);

    public Tensor ceil(Tensor x, string? name = null) => gen_math_ops.ceil(x, name);

    public Tensor clip_by_value<T1, T2>(Tensor t, T1 clip_value_min, T2 clip_value_max, string name = "ClipByValue") =>
        clip_ops.clip_by_value(t, clip_value_min, clip_value_max, name);

    public Tensor _clip_by_value(Tensor t, Tensor clip_value_min, Tensor clip_value_max, string? name = null) =>
        gen_math_ops.clip_by_value(t, clip_value_min, clip_value_max, name);

    public (Tensors, Tensor) clip_by_global_norm(
        Tensor[] t_list,
        float clip_norm,
        Tensor? use_norm = null,
        string? name = null
    ) => clip_ops.clip_by_global_norm(t_list, clip_norm, use_norm, name);

    public Tensor complex(Tensor real, Tensor imag, TF_DataType? dtype = null, string? name = null) =>
        gen_math_ops.complex(
            real,
            imag,
            dtype ?? (real.dtype == TF_DataType.TF_DOUBLE ? TF_DataType.TF_COMPLEX128 : TF_DataType.TF_COMPLEX64),
            name
        );

    public Tensor cos(Tensor x, string? name = null) => math_ops.cos(x, name);

    public Tensor cos(float x, string? name = null) => math_ops.cos(constant_op.constant(x), name);

    public Tensor cosh(Tensor x, string? name = null) => gen_math_ops.cosh(x, name);

    public Tensor exp(Tensor x, string? name = null) => gen_math_ops.exp(x, name);

    public Tensor floor(Tensor x, string? name = null) => gen_math_ops.floor(x, name);

    public Tensor is_finite(Tensor input, string? name = null) => gen_math_ops.is_finite(input, name);

    public Tensor is_nan(Tensor input, string? name = null) => gen_math_ops.is_nan(input, name);

    public Tensor lgamma(Tensor x, string? name = null) => math_ops.lgamma(x, name);

    public Tensor log(Tensor x, string? name = null) => gen_math_ops.log(x, name);

    public Tensor log1p(Tensor x, string? name = null) => gen_math_ops.log1p(x, name);

    public Tensor negative(Tensor x, string? name = null) => gen_math_ops.neg(x, name);

    public Tensor real(Tensor input, string? name = null) => math_ops.real(input, name);

    public Tensor round(Tensor x, string? name = null) => math_ops.round(x, name);

    public Tensor sigmoid<T>(T x, string? name = null) => math_ops.sigmoid(x, name);

    public Tensor sign(Tensor a, string? name = null) => gen_math_ops.sign(a, name);

    public Tensor sin(Tensor x, string? name = null) => math_ops.sin(x, name);

    public Tensor sinh(Tensor x, string? name = null) => gen_math_ops.sinh(x, name);

    public Tensor sqrt(Tensor a, string? name = null) => gen_math_ops.sqrt(a, name);

    public Tensor square(Tensor x, string? name = null) => math_ops.square(x, name);

    public Tensor tan(Tensor x, string? name = null) => gen_math_ops.tan(x, name);

    public Tensor tanh(Tensor x, string? name = null) => math_ops.tanh(x, name);
}
