namespace Tensorflow;

/// <summary>Joining, splitting, tiling and padding.</summary>
public partial class array_ops
{
    public static Tensor concat(Tensor[] values, Tensor axis, string name = "concat") =>
        values.Length == 1 ? identity(values[0], name) : gen_array_ops.concat_v2(values, axis, name);

    public static Tensor concat(object[] values, int axis, string name = "concat")
    {
        object? known = Array.Find(values, v => v is Tensor or IVariableV1);
        TF_DataType type = known?.GetDataType() ?? TF_DataType.DtInvalid;
        return concat([.. values.Select(v => Joinable(v, type))], constant_op.constant(axis), name);
    }

    public static Tensor[] split(Tensor value, int num_or_size_splits, Tensor? axis = null, string name = "split") =>
        gen_array_ops.split(axis ?? constant_op.constant(0), value, num_or_size_splits, name);

    public static Tensor[] split(
        Tensor value,
        int[] num_or_size_splits,
        Tensor? axis = null,
        int num = -1,
        string name = "split"
    )
    {
        if (num_or_size_splits.Length == 0)
        {
            throw new ValueError("The sizes to split into must not be empty.");
        }
        Tensor sizes = constant_op.constant(num_or_size_splits);
        int count = num == -1 ? num_or_size_splits.Length : num;
        return gen_array_ops.split_v(value, sizes, axis ?? constant_op.constant(0), count, name);
    }

    public static Tensor stack(Tensor[] values, int axis = 0, string name = "stack") =>
        gen_array_ops.pack(values, axis, name);

    public static Tensor stack(object values, int axis = 0, string name = "stack") =>
        values switch
        {
            Tensor[] tensors => stack(tensors, axis, name),
            Tensors tensors => stack(tensors.ToArray(), axis, name),
            IEnumerable<Tensor> tensors and not Tensor => stack([.. tensors], axis, name),
            _ when axis == 0 => ops.convert_to_tensor(values, name: name),
            _ => throw new ValueError($"tf.stack along axis {axis} needs an array of tensors, got {values.GetType()}."),
        };

    public static Tensor[] unstack(Tensor value, int? num = null, int axis = 0, string name = "unstack")
    {
        int along = value.shape.ndim < 0 ? axis : get_positive_axis(axis, value.shape.ndim);
        long count = num ?? (value.shape.ndim < 0 ? -1 : value.shape[along]);
        return count >= 0
            ? gen_array_ops.unpack(value, (int)count, axis, name)
            : throw new ValueError($"Cannot infer the number of parts from the shape {value.shape}; pass `num`.");
    }

    public static Tensor tile(Tensor input, Tensor multiples, string? name = null) =>
        gen_array_ops.tile(input, multiples, name);

    public static Tensor reverse(Tensor tensor, Tensor axis, string? name = null) =>
        gen_array_ops.reverse_v2(tensor, axis.shape.ndim == 0 ? reshape(axis, new Shape(1)) : axis, name);

    public static Tensor pad(
        Tensor tensor,
        Tensor paddings,
        string mode = "CONSTANT",
        string? name = null,
        int constant_values = 0
    ) =>
        mode.ToUpperInvariant() switch
        {
            "CONSTANT" when constant_values == 0 => gen_array_ops.pad(tensor, paddings, name),
            "CONSTANT" => gen_array_ops.pad_v2(tensor, paddings, Number(constant_values, tensor.dtype), name),
            "REFLECT" or "SYMMETRIC" => gen_array_ops.mirror_pad(tensor, paddings, mode.ToUpperInvariant(), name),
            _ => throw new ValueError($"Unknown padding mode '{mode}'; use CONSTANT, REFLECT or SYMMETRIC."),
        };

    public static Tensor _autopacking_conversion_function(
        IEnumerable<object> v,
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? name = null,
        bool as_ref = false
    )
    {
        object[] values = [.. v];
        object? known = Array.Find(values, value => value is Tensor or IVariableV1);
        TF_DataType type = dtype != TF_DataType.DtInvalid ? dtype : known?.GetDataType() ?? TF_DataType.DtInvalid;
        return _autopacking_helper(values, type, name ?? "packed");
    }

    public static Tensor _autopacking_helper(IEnumerable<object> list_or_tuple, TF_DataType dtype, string name)
    {
        Tensor[] parts = [.. list_or_tuple.Select(value => Joinable(value, dtype))];
        return parts.Length == 0 ? constant_op.constant(Array.Empty<float>()) : gen_array_ops.pack(parts, 0, name);
    }

    private static Tensor Joinable(object value, TF_DataType type) =>
        type == TF_DataType.DtInvalid ? ops.convert_to_tensor(value) : Operands.Convert(value, type, "value");
}
