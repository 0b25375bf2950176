using Tensorflow.Eager;
using Tensorflow.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow;

public partial class ops
{
    /// <summary>
    /// A tensor with the value of an object: of a graph when one is being built, else on the host. Tensors are
    /// returned as they are.
    /// </summary>
    /// <param name="value">A tensor, variable, number, text, array, shape or list of them.</param>
    /// <param name="dtype">The element type that it must have, or that it is converted to if it is not a tensor.</param>
    /// <param name="name">The name of a constant that is made in a graph.</param>
    /// <param name="as_ref">Whether a variable is to be given itself and not its value.</param>
    /// <param name="preferred_dtype">The element type to convert to where that is possible.</param>
    public static Tensor convert_to_tensor(
        object value,
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? name = null,
        bool as_ref = false,
        TF_DataType preferred_dtype = TF_DataType.DtInvalid,
        Contexts.Context? ctx = null
    )
    {
        switch (value)
        {
            case null:
                throw new ValueError($"A null cannot become a tensor{(name is null ? "" : $" ('{name}')")}.");
            case EagerTensor tensor when tf.Context.executing_eagerly():
                return Checked(tensor, dtype, name);
            case Tensor { IsHost: true } tensor:
                return tf.Context.executing_eagerly()
                    ? Checked(tensor, dtype, name)
                    : get_default_graph().Adopt(Checked(tensor, dtype, name));
            case Tensor tensor:
                return Checked(tensor, dtype, name);
            case Tensors tensors:
                return tensors.Length == 1
                    ? convert_to_tensor(tensors.Single, dtype, name)
                    : Packed([.. tensors.Flatten()], dtype, name);
            case RefVariable variable:
                return variable._TensorConversionFunction(dtype, name, as_ref);
            case ResourceVariable variable:
                return variable._TensorConversionFunction(dtype, name, as_ref);
            case IVariableV1 variable:
                return variable.AsTensor(dtype, name, as_ref);
            case Operation operation:
                return Checked(operation.output, dtype, name);
            case Tensor[] tensors when Array.Exists(tensors, IsComputed) || !tf.Context.executing_eagerly():
                return Packed(tensors, dtype, name);
            case object[] items when Array.Exists(items, IsComputed):
                return Packed(items, dtype, name);
            default:
                return constant_op.Of(value, Preferred(value, dtype, preferred_dtype), name);
        }
    }

    public static Tensor[] convert_n_to_tensor(
        object[] values,
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? name = null
    ) => internal_convert_n_to_tensor(values, dtype, name);

    public static Tensor[] internal_convert_n_to_tensor(
        object[] values,
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? name = null,
        TF_DataType preferred_dtype = TF_DataType.DtInvalid,
        bool as_ref = false
    )
    {
        var tensors = new Tensor[values.Length];
        for (var i = 0; i < tensors.Length; i++)
            tensors[i] = convert_to_tensor(
                values[i],
                dtype,
                name is null ? null : $"{name}_{i}",
                as_ref,
                preferred_dtype
            );
        return tensors;
    }

    public static Tensor convert_to_tensor_or_composite(
        Tensor value,
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? name = null
    ) => convert_to_tensor(value, dtype, name);

    private static Tensor Checked(Tensor tensor, TF_DataType dtype, string? name)
    {
        if (dtype == TF_DataType.DtInvalid || tensor.dtype.is_compatible_with(dtype))
            return tensor;
        throw new ValueError(
            $"Tensor conversion requested {dtype.as_numpy_name()}{(name is null ? "" : $" for '{name}'")}, "
                + $"but the tensor {tensor.name} of shape {tensor.shape} is {tensor.dtype.as_numpy_name()}: "
                + "use tf.cast."
        );
    }

    /// <summary>Values that operations gave: taking them by another operation keeps their derivatives.</summary>
    private static bool IsComputed(object item) => item is (Tensor and not NDArray) or IVariableV1;

    /// <summary>Numbers among tensors take the type of the first tensor, as in TensorFlow.</summary>
    private static Tensor Packed(object[] items, TF_DataType dtype, string? name)
    {
        var type = dtype;
        if (type == TF_DataType.DtInvalid)
            type = convert_to_tensor(Array.Find(items, IsComputed)!).dtype;
        return Packed(Array.ConvertAll(items, item => convert_to_tensor(item, type)), dtype, name);
    }

    private static Tensor Packed(Tensor[] tensors, TF_DataType dtype, string? name)
    {
        var packed = tf.Context.ExecuteOp("Pack", name ?? "packed", new ExecuteOpArgs((object)tensors));
        return Checked(packed, dtype, name);
    }

    /// <summary>A preferred type is taken only by values that lose nothing of their kind in it.</summary>
    private static TF_DataType Preferred(object value, TF_DataType required, TF_DataType preferred) =>
        required != TF_DataType.DtInvalid ? required
        : preferred == TF_DataType.DtInvalid || value is string or string[] or bool or bool[] ? TF_DataType.DtInvalid
        : value is float or double or float[] or double[] && preferred.is_integer() ? TF_DataType.DtInvalid
        : value is Shape && preferred.is_floating() ? TF_DataType.DtInvalid
        : value is Array array && array.GetType().as_tf_dtype() != preferred && preferred.is_floating()
            ? TF_DataType.DtInvalid
        : preferred;
}
