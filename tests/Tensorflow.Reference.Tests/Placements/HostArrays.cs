using Matex.Transparent.Tests.Placements.Proof;

namespace Tensorflow.Reference.Tests.Placements;

/// <summary>Tensors as arrays of doubles, and back in their own type.</summary>
internal static class HostArrays
{
    public static bool IsNumeric(Tensor tensor) =>
        tensor.dtype
            is TF_DataType.TF_FLOAT
                or TF_DataType.TF_DOUBLE
                or TF_DataType.TF_INT32
                or TF_DataType.TF_INT64
                or TF_DataType.TF_BOOL;

    public static NdArray Read(Tensor tensor)
    {
        Array data = tensor.dtype switch
        {
            TF_DataType.TF_FLOAT => tensor.ToArray<float>(),
            TF_DataType.TF_DOUBLE => tensor.ToArray<double>(),
            TF_DataType.TF_INT32 => tensor.ToArray<int>(),
            TF_DataType.TF_INT64 => tensor.ToArray<long>(),
            TF_DataType.TF_BOOL => tensor.ToArray<bool>(),
            _ => throw new NotSupportedException($"{tensor.dtype}"),
        };
        return new(
            [.. tensor.shape.dims.Select(static size => (int)size)],
            [.. data.Cast<object>().Select(Numbers.ToDouble)]
        );
    }

    public static Tensor Write(NdArray array, TF_DataType type)
    {
        Array data = type switch
        {
            TF_DataType.TF_FLOAT => Array.ConvertAll(array.Data, static value => (float)value),
            TF_DataType.TF_DOUBLE => array.Data,
            TF_DataType.TF_INT32 => Array.ConvertAll(array.Data, static value => (int)value),
            TF_DataType.TF_INT64 => Array.ConvertAll(array.Data, static value => (long)value),
            _ => Array.ConvertAll(array.Data, static value => value != 0),
        };
        return constant_op.constant(data, shape: new Shape([.. array.Shape.Select(static size => (long)size)]));
    }
}
