using Matex.Transparent.Placements;
using Matex.Transparent.Tests.Placements.Proof;

namespace Tensorflow.Reference.Tests.Placements;

/// <summary>One operation that a reference case ran, to be run again on parts of its inputs.</summary>
internal sealed class RecordedCall(string type, object[] arguments, object? attributes)
{
    private readonly Tensor[] tensors = [.. arguments.SelectMany(Flat)];

    public string Type => type;

    /// <summary>Without data there is nothing to split.</summary>
    public bool HasData => tensors.Length > ConstantInputs().Length && Array.TrueForAll(tensors, HostArrays.IsNumeric);

    public OperationCase ToCase()
    {
        var operation = new OperationCase(type, Run, [.. tensors.Select(HostArrays.Read)])
        {
            Element = (int)tensors[0].dtype,
            Tolerance = 3e-4,
        };
        foreach (var property in attributes?.GetType().GetProperties() ?? [])
        {
            operation.With(property.Name, Attribute(property.GetValue(attributes)!));
        }
        operation.Constant(ConstantInputs());
        if (ShapeInput() is { } shape)
        {
            operation.Shape(shape);
        }
        for (var i = 0; i < tensors.Length; i++)
        {
            if (!DataTypes.IsFloating((int)tensors[i].dtype))
            {
                operation.Indices(i);
            }
        }
        return operation;
    }

    private NdArray[] Run(OperationCase operation, NdArray[] inputs)
    {
        var next = 0;
        Tensor Next() => HostArrays.Write(inputs[next], tensors[next++].dtype);
        object[] parts =
        [
            .. arguments.Select(a => a is Tensor ? Next() : (object)Flat(a).Select(_ => Next()).ToArray()),
        ];
        return [.. Operations.Call.Ops(type, parts, attributes).Select(HostArrays.Read)];
    }

    private static Tensor[] Flat(object argument) =>
        argument switch
        {
            Tensor one => [one],
            Tensor[] several => several,
            Tensors several => [.. several],
            object[] several => [.. several.Cast<Tensor>()],
            _ => throw new NotSupportedException($"an argument of type {argument.GetType()}"),
        };

    private static object Attribute(object value) =>
        value switch
        {
            int number => (long)number,
            int[] numbers => Array.ConvertAll(numbers, static number => (long)number),
            TF_DataType dtype => (int)dtype,
            _ => value,
        };

    /// <summary>Inputs that say where data goes.</summary>
    private int[] ConstantInputs() =>
        type switch
        {
            "Sum" or "Mean" or "Max" or "Min" or "Prod" or "All" or "Any" or "ArgMax" or "ArgMin" or "Cumsum" => [1],
            "Reshape" or "Transpose" or "ExpandDims" or "BroadcastTo" or "Tile" or "Pad" or "ReverseV2" or "TopKV2" =>
            [
                1,
            ],
            "Slice" or "SplitV" => [1, 2],
            "StridedSlice" or "OneHot" => [1, 2, 3],
            "ConcatV2" => [tensors.Length - 1],
            "GatherV2" or "InTopKV2" or "UnsortedSegmentSum" or "ScatterNd" => [2],
            "DenseBincount" => [1],
            "Fill" or "Conv2DBackpropInput" => [0],
            "Range" => [0, 1, 2],
            _ => [],
        };

    private int? ShapeInput() =>
        type switch
        {
            "Reshape" or "Tile" or "BroadcastTo" => 1,
            "Slice" => 2,
            _ => null,
        };
}
