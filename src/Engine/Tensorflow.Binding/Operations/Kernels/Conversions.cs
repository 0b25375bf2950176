namespace Tensorflow.Engine;

/// <summary>Reinterpretation of elements.</summary>
internal static unsafe class Conversions
{
    /// <summary>The same bytes as another type; the last dimension changes where the sizes of the types differ.</summary>
    public static TorchTensor Bitcast(TorchTensor tensor, TF_DataType type)
    {
        var (from, to) = (ScalarTypes.SizeOf(tensor.DataType), ScalarTypes.SizeOf(type));
        long[] sizes =
            from == to ? tensor.Sizes
            : from > to ? [.. tensor.Sizes, from / to]
            : tensor.Rank > 0 && tensor.Sizes[^1] == to / from ? tensor.Sizes[..^1]
            : throw new InvalidArgumentError(
                $"Cannot bitcast from {tensor.DataType} to {type}: shape {new Shape(tensor.Sizes)}"
            );
        using var source = tensor.Contiguous();
        var result = TorchTensor.Empty(type, sizes);
        System.Buffer.MemoryCopy(
            (void*)source.DataPointer,
            (void*)result.DataPointer,
            result.ByteCount,
            source.ByteCount
        );
        return result;
    }
}
