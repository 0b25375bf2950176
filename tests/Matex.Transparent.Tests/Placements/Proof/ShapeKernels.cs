namespace Matex.Transparent.Tests.Placements.Proof;

internal static class ShapeKernels
{
    public static NdArray[] Reshape(OperationCase operation, NdArray[] inputs)
    {
        var shape = inputs[1].Integers;
        var open = Array.IndexOf(shape, -1);
        if (open >= 0)
        {
            shape[open] = 1;
            shape[open] = inputs[0].Data.Length / Math.Max(1, NdArray.Count(shape));
        }
        return NdArray.Count(shape) == inputs[0].Data.Length
            ? [new(shape, inputs[0].Data)]
            : throw new AssertionException($"{inputs[0]} does not have the shape {inputs[1]}.");
    }

    public static NdArray[] Transpose(OperationCase operation, NdArray[] inputs)
    {
        var order = inputs[1].Integers;
        return
        [
            NdArray.Build(
                [.. order.Select(axis => inputs[0].Shape[axis])],
                index =>
                {
                    var from = new int[order.Length];
                    for (var i = 0; i < order.Length; i++)
                    {
                        from[order[i]] = index[i];
                    }
                    return inputs[0][from];
                }
            ),
        ];
    }

    public static NdArray[] ExpandDims(OperationCase operation, NdArray[] inputs) =>
        [new(inputs[0].Shape.Insert(Shapes.Normal(inputs[1].Integers[0], inputs[0].Rank + 1), 1), inputs[0].Data)];

    public static NdArray[] Squeeze(OperationCase operation, NdArray[] inputs)
    {
        var axes = operation
            .Attribute<long[]>("squeeze_dims")!
            .Select(axis => Shapes.Normal((int)axis, inputs[0].Rank));
        return [new([.. inputs[0].Shape.Where((_, axis) => !axes.Contains(axis))], inputs[0].Data)];
    }

    public static NdArray[] Concat(OperationCase operation, NdArray[] inputs) =>
        [NdArray.Concatenate(inputs[..^1], Shapes.Normal(inputs[^1].Integers[0], inputs[0].Rank))];

    public static NdArray[] Pack(OperationCase operation, NdArray[] inputs)
    {
        var axis = Shapes.Normal((int)operation.Attribute<long>("axis"), inputs[0].Rank + 1);
        var parts = inputs.Select(input => new NdArray(input.Shape.Insert(axis, 1), input.Data));
        return [NdArray.Concatenate([.. parts], axis)];
    }

    public static NdArray[] Unpack(OperationCase operation, NdArray[] inputs)
    {
        var axis = Shapes.Normal((int)operation.Attribute<long>("axis"), inputs[0].Rank);
        var parts = Enumerable.Range(0, inputs[0].Shape[axis]).Select(i => inputs[0].Take(axis, i, 1));
        return [.. parts.Select(part => new NdArray(part.Shape.Without(axis), part.Data))];
    }

    public static NdArray[] Split(OperationCase operation, NdArray[] inputs)
    {
        var axis = Shapes.Normal(inputs[0].Integers[0], inputs[1].Rank);
        var parts = (int)operation.Attribute<long>("num_split");
        var size = inputs[1].Shape[axis] / parts;
        return [.. Enumerable.Range(0, parts).Select(i => inputs[1].Take(axis, i * size, size))];
    }

    public static NdArray[] SplitV(OperationCase operation, NdArray[] inputs)
    {
        var axis = Shapes.Normal(inputs[2].Integers[0], inputs[0].Rank);
        var (start, parts) = (0, new List<NdArray>());
        foreach (var size in inputs[1].Integers)
        {
            parts.Add(inputs[0].Take(axis, start, size));
            start += size;
        }
        return [.. parts];
    }

    public static NdArray[] Tile(OperationCase operation, NdArray[] inputs)
    {
        var copies = inputs[1].Integers;
        return
        [
            NdArray.Build(
                [.. inputs[0].Shape.Zip(copies, static (size, count) => size * count)],
                index => inputs[0][[.. index.Zip(inputs[0].Shape, static (at, size) => at % size)]]
            ),
        ];
    }

    public static NdArray[] Pad(OperationCase operation, NdArray[] inputs)
    {
        var paddings = inputs[1].Integers;
        var value = inputs.Length > 2 ? inputs[2].Data[0] : 0;
        return
        [
            NdArray.Build(
                [.. inputs[0].Shape.Select((size, axis) => size + paddings[2 * axis] + paddings[2 * axis + 1])],
                index =>
                {
                    int[] from = [.. index.Select((at, axis) => at - paddings[2 * axis])];
                    var inside = from.Zip(inputs[0].Shape)
                        .All(static pair => pair.First >= 0 && pair.First < pair.Second);
                    return inside ? inputs[0][from] : value;
                }
            ),
        ];
    }

    public static NdArray[] BroadcastTo(OperationCase operation, NdArray[] inputs) =>
        [NdArray.Build(inputs[1].Integers, inputs[0].Broadcast)];

    public static NdArray[] Fill(OperationCase operation, NdArray[] inputs) =>
        [NdArray.Build(inputs[0].Integers, _ => inputs[1].Data[0])];

    public static NdArray[] Reverse(OperationCase operation, NdArray[] inputs)
    {
        var axes = inputs[1].Integers.Select(axis => Shapes.Normal(axis, inputs[0].Rank)).ToHashSet();
        return
        [
            NdArray.Build(
                inputs[0].Shape,
                index =>
                    inputs[0][
                        [.. index.Select((at, axis) => axes.Contains(axis) ? inputs[0].Shape[axis] - 1 - at : at)]
                    ]
            ),
        ];
    }

    /// <summary>Inputs: data, shift, axis.</summary>
    public static NdArray[] Roll(OperationCase operation, NdArray[] inputs)
    {
        var axis = Shapes.Normal(inputs[2].Integers[0], inputs[0].Rank);
        var size = inputs[0].Shape[axis];
        return
        [
            NdArray.Build(
                inputs[0].Shape,
                index => inputs[0][index.Set(axis, ((index[axis] - inputs[1].Integers[0]) % size + size) % size)]
            ),
        ];
    }

    public static NdArray[] ShapeOf(OperationCase operation, NdArray[] inputs) =>
        [.. inputs.Select(static input => NdArray.Vector(input.Shape))];

    public static NdArray[] SizeOf(OperationCase operation, NdArray[] inputs) =>
        [NdArray.Scalar(inputs[0].Data.Length)];
}
