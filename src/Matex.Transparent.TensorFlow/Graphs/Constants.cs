using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>Small integer values that are known while a graph is read: axes, shapes, permutations.</summary>
internal static class Constants
{
    private const int Largest = 64;

    /// <summary>The value, flat; null when it depends on what is fed.</summary>
    public static long[]? Of(Tensor tensor)
    {
        if (tensor.dtype is not (TF_DataType.TF_INT32 or TF_DataType.TF_INT64))
        {
            return null;
        }
        var operation = tensor.op;
        return operation.type switch
        {
            "Const" => Stored(tensor),
            "Identity" or "Reshape" or "ExpandDims" => Of(operation.inputs[0]),
            "Rank" => operation.inputs[0].shape is { IsNull: false } shape ? [shape.ndim] : null,
            "Range" => Range(operation),
            "Pack" => Pack(operation),
            _ => null,
        };
    }

    private static long[]? Stored(Tensor tensor)
    {
        var value = tensor_util.constant_value(tensor);
        if (value is null || (long)value.size > Largest)
        {
            return null;
        }
        return value.dtype == TF_DataType.TF_INT64
            ? value.ToArray<long>()
            : Array.ConvertAll(value.ToArray<int>(), static n => (long)n);
    }

    /// <summary>All axes of a tensor are written as a range up to its rank.</summary>
    private static long[]? Range(Operation operation)
    {
        if (
            Of(operation.inputs[0]) is not [var start]
            || Of(operation.inputs[1]) is not [var limit]
            || Of(operation.inputs[2]) is not [> 0 and var delta]
        )
        {
            return null;
        }
        var values = new List<long>();
        for (var value = start; value < limit && values.Count <= Largest; value += delta)
        {
            values.Add(value);
        }
        return values.Count <= Largest ? [.. values] : null;
    }

    private static long[]? Pack(Operation operation)
    {
        var values = new long[operation.inputs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (Of(operation.inputs[i]) is not [var value])
            {
                return null;
            }
            values[i] = value;
        }
        return values;
    }
}
