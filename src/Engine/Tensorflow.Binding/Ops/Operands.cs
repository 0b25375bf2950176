namespace Tensorflow;

/// <summary>Arguments that programs write as tensors, variables, arrays or plain numbers.</summary>
internal static class Operands
{
    /// <summary>Both operands as tensors; a plain number takes the element type of the tensor beside it.</summary>
    public static (Tensor X, Tensor Y) Pair(object x, object y)
    {
        TF_DataType known = TypeOf(x) is var tx and not TF_DataType.DtInvalid ? tx : TypeOf(y);
        return (ops.convert_to_tensor(x, known, "x"), ops.convert_to_tensor(y, TypeOf(y) == 0 ? known : default, "y"));
    }

    /// <summary>The operands of <c>+ - * /</c>: an integer beside a floating-point one takes its type, as in
    /// TensorFlow.NET.</summary>
    public static (Tensor X, Tensor Y) Promoted(object x, object y)
    {
        TF_DataType tx = x.GetDataType().as_base_dtype();
        TF_DataType type = tx.is_integer() && y.GetDataType().as_base_dtype() is var ty && ty.is_floating() ? ty : tx;
        return (Convert(x, type, "x"), Convert(y, type, "y"));
    }

    /// <summary>The value as a tensor of the type; a tensor of another type is cast.</summary>
    public static Tensor Convert(object value, TF_DataType type, string name) =>
        value switch
        {
            Tensor tensor => math_ops.cast(tensor, type),
            IVariableV1 variable => math_ops.cast(variable.AsTensor(), type),
            _ => ops.convert_to_tensor(value, type, name),
        };

    private static TF_DataType TypeOf(object value) =>
        value switch
        {
            Tensor tensor => tensor.dtype.as_base_dtype(),
            IVariableV1 variable => variable.dtype.as_base_dtype(),
            _ => TF_DataType.DtInvalid,
        };
}
