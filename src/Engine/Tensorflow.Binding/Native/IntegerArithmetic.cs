using System.Numerics;

namespace Tensorflow.Engine;

/// <summary>
/// Sums, differences and products of integers, wrapping around as TensorFlow's do. libtorch's entry points take their
/// factor as a floating-point number, which its integer operators refuse.
/// </summary>
internal static class IntegerArithmetic
{
    public enum Kind
    {
        Add,
        Subtract,
        Multiply,
    }

    public static TorchTensor Apply(Kind kind, TorchTensor a, TorchTensor b) =>
        a.DataType switch
        {
            TF_DataType.TF_INT32 => Apply<int>(kind, a, b),
            TF_DataType.TF_INT64 => Apply<long>(kind, a, b),
            TF_DataType.TF_INT16 => Apply<short>(kind, a, b),
            TF_DataType.TF_INT8 => Apply<sbyte>(kind, a, b),
            TF_DataType.TF_UINT8 => Apply<byte>(kind, a, b),
            TF_DataType.TF_UINT16 => Apply<ushort>(kind, a, b),
            TF_DataType.TF_UINT32 => Apply<uint>(kind, a, b),
            TF_DataType.TF_UINT64 => Apply<ulong>(kind, a, b),
            _ => throw new InvalidArgumentError($"{a.DataType} is not an integer type."),
        };

    private static TorchTensor Apply<T>(Kind kind, TorchTensor a, TorchTensor b)
        where T : unmanaged, INumber<T>
    {
        if (b.DataType != a.DataType)
            throw new InvalidArgumentError($"Both operands must have one type: {a.DataType} and {b.DataType}.");
        var sizes = Shapes.Broadcast(a.Sizes, b.Sizes);
        using var x = Expanded(a, sizes);
        using var y = Expanded(b, sizes);
        var result = TorchTensor.Empty(a.DataType, sizes);
        var left = x.Span<T>();
        var right = y.Span<T>();
        var to = result.Span<T>();
        switch (kind)
        {
            case Kind.Add:
                for (var i = 0; i < to.Length; i++)
                    to[i] = unchecked(left[i] + right[i]);
                break;
            case Kind.Subtract:
                for (var i = 0; i < to.Length; i++)
                    to[i] = unchecked(left[i] - right[i]);
                break;
            default:
                for (var i = 0; i < to.Length; i++)
                    to[i] = unchecked(left[i] * right[i]);
                break;
        }
        return result;
    }

    private static TorchTensor Expanded(TorchTensor tensor, long[] sizes) =>
        tensor.Sizes.AsSpan().SequenceEqual(sizes) ? tensor.Contiguous() : Torch.BroadcastTo(tensor, sizes);
}
