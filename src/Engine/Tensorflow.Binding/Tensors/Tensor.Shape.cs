using Tensorflow.Engine;

namespace Tensorflow;

public partial class Tensor
{
    public Shape shape
    {
        get => _shape ??= GetShapeInternal();
        set => SetShapeInternal(value);
    }

    public long[] dims => shape.dims;

    public virtual int rank => shape.ndim;

    public int ndim => rank;

    public ulong size => (ulong)shape.size;

    public virtual ulong bytesize => IsHost ? HostValue.ByteCount(Value) : 0;

    public int[] _shape_tuple() => shape.as_int_list();

    public void set_shape(Tensor shape) => SetShapeInternal(tensor_util.constant_value_as_shape(shape));

    protected virtual Shape GetShapeInternal() =>
        IsHost ? new Shape((long[])HostValue.Sizes(Value).Clone()) : Shape.Null;

    /// <summary>Adds to what is known of a graph tensor's shape; reshapes a host value.</summary>
    protected virtual void SetShapeInternal(Shape value)
    {
        if (!IsHost)
            _shape = _shape is null ? value : _shape.merge_with(value);
        else if (value != shape)
            Value = HostValue.Reshape(Value, value);
    }

    /// <summary>What shape inference found.</summary>
    internal void InferShape(Shape value) => _shape = value;
}
