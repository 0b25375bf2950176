using Tensorflow.Engine;

namespace Tensorflow.Eager;

/// <summary>A value on the host that operations compute with as soon as they are called.</summary>
public class EagerTensor : Tensor
{
    internal EagerTensor(TensorValue value)
        : base(value) { }

    public EagerTensor(SafeEagerTensorHandle handle)
        : base(handle.Value) { }

    public EagerTensor(
        object value,
        Shape? shape = null,
        string? device_name = null,
        TF_DataType dtype = TF_DataType.TF_UINT8
    )
        : base(HostValue.FromObject(value, dtype == TF_DataType.TF_UINT8 ? TF_DataType.DtInvalid : dtype, shape)) { }

    public EagerTensor(Array array, Shape shape)
        : base(array, shape) { }

    public EagerTensor(Shape shape, TF_DataType dtype)
        : base(shape, dtype) { }

    public EagerTensor(byte[] bytes, Shape shape, TF_DataType dtype)
        : base(bytes, shape, dtype) { }

    public EagerTensor(nint data_ptr, Shape shape, TF_DataType dtype)
        : base(data_ptr, shape, dtype) { }

    public EagerTensor(bool value)
        : base(value) { }

    public EagerTensor(byte value)
        : base(value) { }

    public EagerTensor(sbyte value)
        : base(value) { }

    public EagerTensor(short value)
        : base(value) { }

    public EagerTensor(int value)
        : base(value) { }

    public EagerTensor(uint value)
        : base(value) { }

    public EagerTensor(long value)
        : base(value) { }

    public EagerTensor(ulong value)
        : base(value) { }

    public EagerTensor(float value)
        : base(value) { }

    public EagerTensor(double value)
        : base(value) { }

    public override SafeTensorHandle Handle => base.Handle;

    public override string Device => "/job:localhost/replica:0/task:0/device:CPU:0";

    public override TF_DataType dtype => HostValue.DataType(Value);

    public override int rank => HostValue.Sizes(Value).Length;

    public override ulong bytesize => HostValue.ByteCount(Value);

    public override nint buffer => base.buffer;

    public override nint TensorDataPointer => base.TensorDataPointer;

    internal override TensorValue ReadableValue
    {
        get
        {
            Resolve();
            return Value;
        }
    }

    /// <summary>
    /// Makes the value ready for the host. Every read by the program (numpy, casts, arrays, text, addresses) passes
    /// here first.
    /// </summary>
    public void Resolve()
    {
        if (_eagerTensorHandle is not null)
            FollowHandle();
    }

    public Tensor AsConstant(string? name = null) => constant_op.GraphConstant(Value, name ?? "Const");

    public Tensor AsPlaceholder(string? name = null) => constant_op.Placeholder(dtype, shape, name);

    public override T[] ToArray<T>() => base.ToArray<T>();

    protected override Shape GetShapeInternal() => base.GetShapeInternal();

    protected override void SetShapeInternal(Shape value) => base.SetShapeInternal(value);

    public static int[] GetDims(nint handle) =>
        Array.ConvertAll(HostValue.Sizes(ValueHandle.Target(handle)), d => (int)d);

    public static int GetRank(nint handle) => HostValue.Sizes(ValueHandle.Target(handle)).Length;

    public static implicit operator nint(EagerTensor tensor) => tensor.EagerTensorHandle.DangerousGetHandle();

    public override string ToString() => ToString(-1);

    /// <summary>Shape, type and elements; at most <paramref name="maxLength"/> characters of the latter.</summary>
    public string ToString(int maxLength) =>
        $"tf.Tensor: shape={shape}, dtype={dtype.as_numpy_name()}, numpy={TensorText.Of(ReadableValue, maxLength)}";
}
