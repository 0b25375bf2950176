using static Tensorflow.Binding;

namespace Tensorflow;

public partial class BaseResourceVariable
{
    public Tensor assign<T>(T value, bool use_locking = false, string? name = null, bool read_value = true) =>
        Assign("AssignVariableOp", value, name, read_value);

    public Tensor assign_add<T>(T delta, bool use_locking = false, string? name = null, bool read_value = true) =>
        Assign("AssignAddVariableOp", delta, name, read_value);

    public Tensor assign_sub<T>(T delta, bool use_locking = false, string? name = null, bool read_value = true) =>
        Assign("AssignSubVariableOp", delta, name, read_value);

    public IVariableV1 assign_lazy_load(Tensor value, string? name = null)
    {
        Assign("AssignVariableOp", value, name, false);
        return (IVariableV1)this;
    }

    public IVariableV1 assign_sub_lazy_load(Tensor delta, string? name = null)
    {
        Assign("AssignSubVariableOp", delta, name, false);
        return (IVariableV1)this;
    }

    /// <summary>Assigns into a slice of the variable.</summary>
    public void StridedSliceAssign(Tensor value, ParsedSliceArgs slice) =>
        tf.Context.ExecuteOp(
            "ResourceStridedSliceAssign",
            null!,
            new ExecuteOpArgs(handle, slice.PackedBegin!, slice.PackedEnd!, slice.PackedStrides!, value)
            {
                OpAttrs =
                {
                    ["begin_mask"] = slice.BeginMask,
                    ["end_mask"] = slice.EndMask,
                    ["ellipsis_mask"] = slice.EllipsisMask,
                    ["new_axis_mask"] = slice.NewAxisMask,
                    ["shrink_axis_mask"] = slice.ShrinkAxisMask,
                },
            }
        );

    private Tensor Assign(string type, object? value, string? name, bool readValue)
    {
        var tensor = ops.convert_to_tensor(value!, dtype: _dtype);
        if (!_shape.is_compatible_with(tensor.shape))
            throw new ValueError(
                $"A value of shape {tensor.shape} cannot be assigned to the variable '{Name}' of shape {_shape}."
            );
        var result = tf.Context.ExecuteOp(
            type,
            name!,
            new ExecuteOpArgs(handle, tensor) { OpAttrs = { ["dtype"] = _dtype } }
        );
        Tensor operation = result!;
        if (handle.IsHost)
            return readValue ? read_value() : handle;
        if (!readValue)
            return operation;
        var controls = ops.control_dependencies([operation.op]);
        controls.__enter__();
        try
        {
            return read_value();
        }
        finally
        {
            controls.__exit__();
        }
    }
}
