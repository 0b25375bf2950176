namespace Matex.Transparent.Placements.Rules;

/// <summary>Operations that move elements without computing: they commute with every reduction over the ranks.</summary>
internal static class Movement
{
    /// <summary>
    /// The outcome when one input holds the data and the others say where it goes: <paramref name="shard"/> gives the
    /// placement of the outputs for a sharded input, or null when all its rows are needed.
    /// </summary>
    public static Outcome Apply(IOperationCall call, int data, Func<Placement, Placement?> shard)
    {
        for (var i = 0; i < call.InputCount; i++)
        {
            if (i != data && !call.State(i).Placement.IsReplicate)
            {
                return Outcome.Whole(call);
            }
        }
        var placement = call.State(data).Placement;
        return placement.Kind switch
        {
            PlacementKind.Partial => Outcome.All(call, placement),
            PlacementKind.Shard when shard(placement) is { } moved => Outcome.All(call, moved),
            _ => Outcome.Whole(call),
        };
    }

    /// <summary>The same for operations that put several tensors of equal placement together (concatenation, stacking).</summary>
    public static Outcome Join(IOperationCall call, int first, int count, int axis, Func<Placement, Placement> shard)
    {
        var partial = call.State(first).Placement;
        var (equal, shards) = (partial.IsPartial, false);
        for (var i = first; i < first + count; i++)
        {
            shards |= call.State(i).Placement.IsShard;
            equal &= call.State(i).Placement == partial;
        }
        if (!shards)
        {
            return equal ? Outcome.All(call, partial) : Outcome.Whole(call);
        }
        var dimension = Target(call, first, count, axis);
        if (dimension < 0)
        {
            return Outcome.Whole(call);
        }
        var rows = new int[call.InputCount];
        Array.Fill(rows, RowAlignment.Whole);
        Array.Fill(rows, dimension, first, count);
        return RowAlignment.Apply(call, rows, shard);
    }

    /// <summary>The dimension of the first shard that is not sharded along the joined axis; -1 when there is none.</summary>
    private static int Target(IOperationCall call, int first, int count, int axis)
    {
        var target = -1;
        for (var i = first; i < first + count; i++)
        {
            var state = call.State(i);
            if (state.Placement.IsShard && state.Placement.Dimension != axis && (target < 0 || state.Live))
            {
                target = state.Placement.Dimension;
            }
        }
        return target;
    }
}
