namespace Matex.Transparent.Placements.Rules;

/// <summary>
/// Shapes as values: <c>Shape(x)</c> of a sharded tensor, its elements, and shapes put together from such elements.
/// They are used locally where they shape a sharded result, and made whole (which needs no communication) elsewhere.
/// </summary>
internal static class ShapeVectors
{
    public static void Register(RuleBook book)
    {
        book.Add(Shape, "Shape", "ShapeN");
        book.Add(Size, "Size");
        book.Add(static call => Outcome.All(call, Placement.Replicate), "Rank");
        book.Add(Filled, "ZerosLike", "OnesLike");
        book.Add(Fill, "Fill", "Empty");
        book.Add(Outcome.Whole, "BroadcastGradientArgs", "BroadcastArgs", "ConcatOffset", "Range", "LinSpace");
        book.Add(Outcome.Whole, "InvertPermutation", "DynamicStitch", "ParallelDynamicStitch");
    }

    /// <summary>Scalars, one of them a row count, stacked to a vector.</summary>
    public static Outcome Pack(IOperationCall call)
    {
        var element = -1;
        for (var i = 0; i < call.InputCount; i++)
        {
            var placement = call.State(i).Placement;
            if (placement.IsReplicate)
            {
                continue;
            }
            if (!placement.IsRowCount || element >= 0)
            {
                return Outcome.Whole(call);
            }
            element = i;
        }
        var count = call.State(element).Placement;
        return Outcome.All(call, Placement.ShapeOf(element, count.Rows, count.Multiple));
    }

    /// <summary>Vectors, one of them with a row count, joined to a longer one.</summary>
    public static Outcome Concat(IOperationCall call, int first, int count)
    {
        var (offset, at) = (0L, -1);
        var found = Placement.Replicate;
        for (var i = first; i < first + count; i++)
        {
            var placement = call.State(i).Placement;
            if (placement.IsShape && at < 0)
            {
                (found, at) = (placement, (int)offset + placement.RowCountElement);
            }
            else if (!placement.IsReplicate)
            {
                return Outcome.Whole(call);
            }
            if (at < 0 && call.Dimension(i, 0) < 0)
            {
                return Outcome.Whole(call);
            }
            offset += call.Dimension(i, 0);
        }
        return Outcome.All(call, found.InDimension(at));
    }

    public static Outcome Unpack(IOperationCall call)
    {
        var shape = call.State(0).Placement;
        var outcome = new Outcome(call);
        outcome.Outputs[shape.RowCountElement] = Placement.RowCount(shape.Rows).WithMultiple(shape.Multiple);
        return outcome;
    }

    /// <summary>Elements <paramref name="from"/>, <paramref name="from"/> + 1, … of a shape; one element as a scalar.</summary>
    public static Placement Part(Placement shape, long from, long count, bool scalar)
    {
        var at = shape.RowCountElement - from;
        if (at < 0 || at >= count)
        {
            return Placement.Replicate;
        }
        return scalar ? Placement.RowCount(shape.Rows).WithMultiple(shape.Multiple) : shape.InDimension((int)at);
    }

    private static Outcome Shape(IOperationCall call)
    {
        var outcome = new Outcome(call);
        for (var i = 0; i < call.InputCount; i++)
        {
            if (call.State(i).Placement is { IsShard: true } shard)
            {
                outcome.Outputs[i] = Placement.ShapeOf(shard.Dimension, shard.Rows, shard.Multiple);
            }
        }
        return outcome;
    }

    /// <summary>The number of elements; for a matrix of known width it is a known multiple of the rows.</summary>
    private static Outcome Size(IOperationCall call) =>
        Outcome.All(
            call,
            call.State(0).Placement is { IsShard: true } shard ? Placement.RowCount(shard.Rows) : Placement.Replicate
        );

    /// <summary>Only the shape of the input matters.</summary>
    private static Outcome Filled(IOperationCall call) =>
        Outcome.All(
            call,
            call.State(0).Placement is { IsShard: true } shard
                ? Placement.Shard(shard.Dimension, shard.Rows, shard.Multiple)
                : Placement.Replicate
        );

    private static Outcome Fill(IOperationCall call)
    {
        var shape = call.State(0).Placement;
        if (!shape.IsShape || (call.InputCount > 1 && !call.State(1).Placement.IsReplicate))
        {
            return Outcome.Whole(call);
        }
        return Outcome.All(call, Placement.Shard(shape.RowCountElement, shape.Rows, shape.Multiple)).LocalShape(0);
    }
}
