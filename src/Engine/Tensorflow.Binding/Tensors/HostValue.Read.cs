using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tensorflow.Engine;

internal static unsafe partial class HostValue
{
    public static ulong ByteCount(TensorValue value) =>
        value switch
        {
            TorchTensor tensor => (ulong)tensor.ByteCount,
            StringValue strings => (ulong)strings.Elements.Sum(s => (long)s.Length),
            _ => 0,
        };

    /// <summary>Address of the elements in row-major order.</summary>
    public static nint Pointer(TensorValue value) =>
        value is TorchTensor tensor
            ? tensor.IsContiguous
                ? tensor.DataPointer
                : throw new InvalidArgumentError($"{Describe(value)} is a view whose elements are not in order.")
            : throw new InvalidArgumentError($"{Describe(value)} has no address.");

    /// <summary>The elements in row-major order, converted where the type is another.</summary>
    public static T[] ToArray<T>(TensorValue value)
        where T : struct
    {
        if (value is not TorchTensor source)
            throw new InvalidArgumentError($"{Describe(value)} cannot be read as an array of {typeof(T).Name}.");
        using var tensor = source.Contiguous();
        var elements = new T[tensor.Count];
        if (SameLayout<T>(tensor.DataType))
        {
            new ReadOnlySpan<byte>((void*)tensor.DataPointer, checked((int)tensor.ByteCount)).CopyTo(
                System.Runtime.InteropServices.MemoryMarshal.Cast<T, byte>(elements.AsSpan()).ToBytes()
            );
            return elements;
        }
        for (var i = 0; i < elements.Length; i++)
            elements[i] = Element<T>(tensor, i);
        return elements;
    }

    private static Span<byte> ToBytes(this Span<byte> bytes) => bytes;

    public static byte[] ToBytes(TensorValue value)
    {
        if (value is StringValue strings)
            return strings.Elements.SelectMany(s => s).ToArray();
        using var tensor = ((TorchTensor)value).Contiguous();
        return new ReadOnlySpan<byte>((void*)tensor.DataPointer, checked((int)tensor.ByteCount)).ToArray();
    }

    public static T ToScalar<T>(TensorValue value)
        where T : unmanaged
    {
        if (value is not TorchTensor { Count: >= 1 } tensor)
            throw new InvalidArgumentError($"{Describe(value)} cannot be read as one {typeof(T).Name}.");
        return SameLayout<T>(tensor.DataType) ? *(T*)tensor.DataPointer : Element<T>(tensor, 0);
    }

    private static bool SameLayout<T>(TF_DataType type) =>
        type switch
        {
            TF_DataType.TF_FLOAT => typeof(T) == typeof(float),
            TF_DataType.TF_DOUBLE => typeof(T) == typeof(double),
            TF_DataType.TF_INT32 => typeof(T) == typeof(int),
            TF_DataType.TF_INT64 => typeof(T) == typeof(long),
            TF_DataType.TF_BOOL => typeof(T) == typeof(bool) || typeof(T) == typeof(byte),
            TF_DataType.TF_UINT8 => typeof(T) == typeof(byte),
            TF_DataType.TF_INT8 => typeof(T) == typeof(sbyte),
            TF_DataType.TF_INT16 => typeof(T) == typeof(short),
            TF_DataType.TF_UINT16 => typeof(T) == typeof(ushort),
            TF_DataType.TF_UINT32 => typeof(T) == typeof(uint),
            TF_DataType.TF_UINT64 => typeof(T) == typeof(ulong),
            TF_DataType.TF_HALF => typeof(T) == typeof(Half),
            TF_DataType.TF_COMPLEX128 => typeof(T) == typeof(Complex),
            _ => false,
        };

    private static T Element<T>(TorchTensor tensor, int index)
        where T : struct
    {
        if (tensor.DataType.is_complex())
            throw new InvalidArgumentError($"{Describe(tensor)} cannot be read as {typeof(T).Name}.");
        object number = tensor.DataType.is_floating() ? tensor.ToDouble(index) : tensor.ToInt64(index);
        if (typeof(T) == typeof(Half))
            return (T)(object)(Half)Convert.ToDouble(number, CultureInfo.InvariantCulture);
        if (number is double real && typeof(T) != typeof(float) && typeof(T) != typeof(double))
            number = typeof(T) == typeof(bool) ? real != 0 : Math.Truncate(real);
        return (T)Convert.ChangeType(number, typeof(T), CultureInfo.InvariantCulture);
    }

    public static TensorValue Clone(TensorValue value) =>
        value switch
        {
            TorchTensor tensor => tensor.Clone(),
            StringValue strings => new StringValue([.. strings.Elements], strings.Sizes),
            _ => value,
        };

    /// <summary>Another reference to the same memory, with a life of its own.</summary>
    public static TensorValue Share(TensorValue value) => value is TorchTensor tensor ? tensor.Alias() : value;

    public static TensorValue Reshape(TensorValue value, Shape shape) =>
        value switch
        {
            TorchTensor tensor => tensor.Reshape(Resolved(shape, tensor.Count)),
            StringValue strings => new StringValue(strings.Elements, Resolved(shape, strings.Elements.Length)),
            _ => throw new InvalidArgumentError($"{Describe(value)} has no shape to change."),
        };
}
