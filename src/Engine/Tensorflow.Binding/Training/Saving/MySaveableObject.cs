namespace Tensorflow;

/// <summary>Something that is saved under a name, and how it takes back what is restored.</summary>
public class MySaveableObject
{
    public string device = "";
    public string name = "";
    public SaveSpec[] specs = [];

    public MySaveableObject() { }

    public MySaveableObject(Tensor var, string slice_spec, string name)
        : this(var, [new SaveSpec(var, slice_spec, name)], name) { }

    public MySaveableObject(Tensor op, SaveSpec[] specs, string name)
    {
        this.op = op;
        this.specs = specs;
        this.name = name;
    }

    public Tensor op { get; set; } = null!;

    public BaseResourceVariable variable { get; set; } = null!;

    /// <summary>Assigns the restored value to the reference variable.</summary>
    public virtual Operation restore(Tensor[] restored_tensors, Shape[]? restored_shapes = null)
    {
        Tensor value = restored_shapes is null
            ? restored_tensors[0]
            : array_ops.reshape(restored_tensors[0], restored_shapes[0]);
        return gen_state_ops.assign(op, value, validate_shape: restored_shapes is null).op;
    }
}
