using Tensorflow.Engine;

namespace Tensorflow.NumPy;

// TensorFlow.NET's array has Equals and ==, but no hash code of its own: arrays change.
#pragma warning disable CS0659, CS0660, CS0661
public partial class NDArray
#pragma warning restore CS0659, CS0660, CS0661
{
    protected NDArray() { }

    /// <summary>An array over existing elements, which it keeps; they are copied if not in row-major order.</summary>
    internal NDArray(TensorValue value)
        : base(value is TorchTensor { IsContiguous: false } strided ? strided.Contiguous() : value) { }

    public NDArray(bool value)
        : base(value) { }

    public NDArray(byte value)
        : base(value) { }

    public NDArray(short value)
        : base(value) { }

    public NDArray(int value)
        : base(value) { }

    public NDArray(long value)
        : base(value) { }

    public NDArray(float value)
        : base(value) { }

    public NDArray(double value)
        : base(value) { }

    /// <summary>A copy of a .NET array of any rank, in its own shape or another.</summary>
    public NDArray(Array value, Shape? shape = null)
        : base(value, shape) { }

    /// <summary>An array of zeros.</summary>
    public NDArray(Shape shape, TF_DataType dtype = TF_DataType.TF_DOUBLE)
        : base(TorchTensor.Zeros(dtype, shape.dims)) { }

    public NDArray(byte[] bytes, Shape shape, TF_DataType dtype)
        : base(bytes, shape, dtype) { }

    public NDArray(int[] value, Shape? shape = null)
        : base(value, shape) { }

    public NDArray(long[] value, Shape? shape = null)
        : base(value, shape) { }

    /// <summary>A copy of the memory at <paramref name="address"/>.</summary>
    public NDArray(nint address, Shape shape, TF_DataType dtype)
        : base(address, shape, dtype) { }

    /// <summary>The elements of a tensor: in its memory, or a copy.</summary>
    public NDArray(Tensor tensor, bool clone = false)
        : base(HostElements(tensor, clone)) { }

    /// <summary>An array of rank 0.</summary>
    public static NDArray Scalar<T>(T value)
        where T : unmanaged => new(TorchTensor.Scalar(value));

    /// <summary>Makes this an array over memory that stays valid until the array is collected.</summary>
    /// <param name="deallocator">Called with the address and the number of bytes when the memory is not used any more.</param>
    protected void InitWithExistingMemory(
        nint data_ptr,
        Shape shape,
        TF_DataType dtype,
        c_api.DeallocatorV2 deallocator
    ) =>
        Value = TorchTensor.FromBlob(
            data_ptr,
            dtype,
            shape.dims,
            new ForeignMemory(data_ptr, shape.size * dtype.get_datatype_size(), deallocator)
        );

    private static TensorValue HostElements(Tensor tensor, bool clone)
    {
        var value = tensor.IsHost ? tensor.ReadableValue : tensor.eval().Value;
        if (value is not TorchTensor elements)
            return value;
        return clone ? elements.Clone() : elements.Contiguous();
    }

    /// <summary>Gives foreign memory back when the last tensor over it is collected.</summary>
    private sealed class ForeignMemory(nint address, long bytes, c_api.DeallocatorV2 deallocator)
    {
        ~ForeignMemory() => deallocator(address, bytes, 0);
    }
}
