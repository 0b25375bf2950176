using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Element types and complex numbers.</summary>
public partial class math_ops
{
    public static Tensor cast(Tensor x, TF_DataType dtype = TF_DataType.DtInvalid, string? name = null)
    {
        TF_DataType type = dtype.as_base_dtype();
        return type == x.dtype.as_base_dtype() ? x : gen_math_ops.cast(x, type, name: name);
    }

    public static Tensor cast(IVariableV1 x, TF_DataType dtype = TF_DataType.DtInvalid, string? name = null) =>
        cast(x.AsTensor(), dtype, name);

    /// <summary>A variable cannot change its type: this is the variable itself, as in TensorFlow.NET.</summary>
    public static ResourceVariable cast(
        ResourceVariable x,
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? name = null
    ) => x;

    public static Tensor __case__(Tensor x, TF_DataType dtype, string? name = null) => cast(x, dtype, name);

    public static Tensor saturate_cast(Tensor value, TF_DataType dtype, string? name = null) =>
        tf_with(
            ops.name_scope(name!, "saturate_cast", value),
            scope =>
            {
                TF_DataType from = value.dtype.as_base_dtype();
                Tensor clipped = value;
                if (from.is_floating() || from.min() < dtype.min())
                {
                    clipped = gen_math_ops.maximum(clipped, constant_op.constant(dtype.min(), from));
                }
                if (from.is_floating() || from.max() > dtype.max())
                {
                    clipped = gen_math_ops.minimum(clipped, constant_op.constant(dtype.max(), from));
                }
                return cast(clipped, dtype, scope);
            }
        );

    public static Tensor conj(Tensor x, string? name = null) => x.dtype.is_complex() ? gen_math_ops.conj(x, name) : x;

    public static Tensor real(Tensor input, string? name = null) =>
        input.dtype.is_complex() ? gen_math_ops.real(input, input.dtype.real_dtype(), name) : input;
}
