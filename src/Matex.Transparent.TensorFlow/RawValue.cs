using Tensorflow;

namespace Matex.Transparent.TensorFlow;

/// <summary>The memory of a value inside a kernel.</summary>
internal readonly record struct RawValue(nint Data, long Bytes, TF_DataType Type, long[] Dimensions)
{
    public static RawValue Of(Tensor tensor) =>
        new(HostAccess.Pointer(tensor), (long)tensor.bytesize, tensor.dtype, HostAccess.Dimensions(tensor));

    public unsafe Span<byte> Span => new((void*)Data, checked((int)Bytes));
}
