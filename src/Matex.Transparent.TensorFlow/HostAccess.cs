using System.Runtime.InteropServices;
using Tensorflow;
using Tensorflow.Eager;

namespace Matex.Transparent.TensorFlow;

/// <summary>
/// The wrapper's own access to tensors: on this thread, while it lasts, no advice does anything, so that this rank's part
/// is seen as it is.
/// </summary>
internal static class HostAccess
{
    [ThreadStatic]
    private static int _depth;

    /// <summary>Is the wrapper itself at work on this thread?</summary>
    public static bool IsOurs => _depth > 0;

    public static T Without<T>(Func<T> access)
    {
        _depth++;
        try
        {
            return access();
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>This rank's elements of a tensor, in row-major order; valid while the tensor is alive.</summary>
    public static unsafe Span<byte> Bytes(Tensor tensor)
    {
        _depth++;
        try
        {
            var size = checked((int)tensor.bytesize);
            return new Span<byte>((void*)tensor.TensorDataPointer, size);
        }
        finally
        {
            _depth--;
        }
    }

    public static nint Pointer(Tensor tensor) => Without(() => tensor.TensorDataPointer);

    /// <summary>The dimensions of this rank's part, as an array that is not the tensor's own.</summary>
    public static long[] Dimensions(Tensor tensor) => Without(() => (long[])tensor.shape.dims.Clone());

    /// <summary>A small tensor of whole numbers as they are on this rank; null for any other tensor.</summary>
    public static long[]? Integers(Tensor tensor, int largest)
    {
        if (tensor is not EagerTensor || tensor.dtype is not (TF_DataType.TF_INT32 or TF_DataType.TF_INT64))
        {
            return null;
        }
        if (Without(() => tensor.shape.size) > largest)
        {
            return null;
        }
        var bytes = Bytes(tensor);
        return tensor.dtype == TF_DataType.TF_INT64
            ? MemoryMarshal.Cast<byte, long>(bytes).ToArray()
            : Array.ConvertAll(MemoryMarshal.Cast<byte, int>(bytes).ToArray(), static n => (long)n);
    }

    /// <summary>A new tensor with a copy of these elements.</summary>
    public static Tensor Create(byte[] elements, long[] dimensions, TF_DataType type) =>
        Without(() => (Tensor)new EagerTensor(elements, new Shape(dimensions), type));
}
