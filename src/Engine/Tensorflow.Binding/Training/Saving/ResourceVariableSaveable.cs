namespace Tensorflow;

/// <summary>A resource variable as it is saved.</summary>
public class ResourceVariableSaveable : MySaveableObject
{
    private readonly Tensor _handle;
    private readonly Shape _shape;

    public ResourceVariableSaveable(Tensor var, string slice_spec, string name)
        : base(var, slice_spec, name)
    {
        _handle = var.op.inputs[0];
        _shape = var.shape;
    }

    public ResourceVariableSaveable(BaseResourceVariable var, string slice_spec, string name)
        : base(var.GraphElement ?? var.value(), slice_spec, name)
    {
        variable = var;
        _handle = var.Handle;
        _shape = var.shape;
    }

    /// <summary>Assigns the restored value to the variable.</summary>
    public override Operation restore(Tensor[] restored_tensors, Shape[]? restored_shapes = null)
    {
        Tensor value = restored_shapes is null
            ? restored_tensors[0]
            : array_ops.reshape(restored_tensors[0], restored_shapes[0]);
        if (value.shape.ndim < 0)
        {
            value.shape = _shape;
        }
        return gen_resource_variable_ops.assign_variable_op(_handle, value)!;
    }
}
