using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>Small integer values that are known while a graph is read: axes, shapes, permutations.</summary>
internal static class Constants
{
    private const int Largest = 64;
    private const long Unknown = -1;

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
            "Identity" or "Cast" or "Reshape" or "ExpandDims" or "Squeeze" => Of(operation.inputs[0]),
            "Rank" => operation.inputs[0].shape is { IsNull: false } shape ? [shape.ndim] : null,
            "Range" => Range(operation),
            "Pack" => Pack(operation),
            "BroadcastGradientArgs" => BroadcastAxes.Of(operation, tensor.value_index),
            "FloorMod" => FloorMod(operation),
            "Add" or "AddV2" => Sum(operation),
            _ => null,
        };
    }

    /// <summary>A shape that is known but for one element, which is -1 in the result; null for any other value.</summary>
    public static long[]? ShapeBut(Tensor tensor, int element)
    {
        var shape = ShapeOf(tensor);
        if (shape is null || element >= shape.Length)
        {
            return null;
        }
        shape[element] = Unknown;
        return shape.Count(static extent => extent == Unknown) == 1 ? shape : null;
    }

    /// <summary>A shape as far as it is known: -1 where it is not.</summary>
    public static long[]? ShapeOf(Tensor tensor)
    {
        var operation = tensor.op;
        return operation.type switch
        {
            "Shape" => StaticShape(operation.inputs[0]),
            "ShapeN" => StaticShape(operation.inputs[tensor.value_index]),
            "Identity" or "Cast" => ShapeOf(operation.inputs[0]),
            "Pack" => Array.ConvertAll(Inputs(operation), static input => Of(input) is [var value] ? value : Unknown),
            "ConcatV2" => Joined(Inputs(operation)[..^1]),
            _ => Of(tensor),
        };
    }

    private static long[]? StaticShape(Tensor tensor) =>
        tensor.shape is { IsNull: false } shape ? (long[])shape.dims.Clone() : null;

    private static long[]? Joined(Tensor[] parts)
    {
        var joined = new List<long>();
        foreach (var part in parts)
        {
            if (ShapeOf(part) is not { } extents)
            {
                return null;
            }
            joined.AddRange(extents);
        }
        return [.. joined];
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

    /// <summary>Axes counted from the end are made to count from the start: (axis + rank) mod rank.</summary>
    private static long[]? FloorMod(Operation operation) =>
        Of(operation.inputs[0]) is { } values && Of(operation.inputs[1]) is [> 0 and var divisor]
            ? Array.ConvertAll(values, value => ((value % divisor) + divisor) % divisor)
            : null;

    private static long[]? Sum(Operation operation) =>
        (Of(operation.inputs[0]), Of(operation.inputs[1])) switch
        {
            ({ } values, [var one]) => Array.ConvertAll(values, value => value + one),
            ([var one], { } values) => Array.ConvertAll(values, value => value + one),
            _ => null,
        };

    private static Tensor[] Inputs(Operation operation)
    {
        var inputs = new Tensor[operation.inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = operation.inputs[i];
        }
        return inputs;
    }
}
