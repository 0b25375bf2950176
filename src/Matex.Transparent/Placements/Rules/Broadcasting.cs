namespace Matex.Transparent.Placements.Rules;

/// <summary>Elementwise operations with several inputs, at least one of them a shard.</summary>
internal static class Broadcasting
{
    public static Outcome Apply(IOperationCall call)
    {
        var rank = 0;
        for (var i = 0; i < call.InputCount; i++)
        {
            if (call.Rank(i) < 0)
            {
                return Outcome.Refused(call, "the number of dimensions of an input is not known");
            }
            rank = Math.Max(rank, call.Rank(i));
        }
        if (Target(call, rank) is not { } target)
        {
            return Outcome.Whole(call);
        }
        var outcome = Outcome.All(call, target);
        for (var i = 0; i < call.InputCount; i++)
        {
            var placement = call.State(i).Placement;
            var shift = rank - call.Rank(i);
            if (placement.IsReplicate)
            {
                if (!Align(call, outcome, i, target, target.Dimension - shift))
                {
                    return Outcome.Refused(
                        call,
                        "it combines the batch with a value whose size along the batch is another or not known"
                    );
                }
            }
            else if (!placement.IsShard || placement.Dimension + shift != target.Dimension || IsRepeated(call, i, rank))
            {
                var own = target.Dimension - shift;
                if (own >= 0 && call.Dimension(i, own) != 1)
                {
                    // Made whole, it would have to be cut again.
                    return Outcome.Whole(call);
                }
                outcome.MakeWhole(i);
            }
            else if (placement.InDimension(target.Dimension) != target)
            {
                return Outcome.Refused(call, $"it combines rows of different batches ({placement} and {target})");
            }
        }
        return outcome;
    }

    /// <summary>Where the result is sharded: where a shard that derivatives flow through is, else where the first one is.</summary>
    private static Placement? Target(IOperationCall call, int rank)
    {
        Placement? target = null;
        var live = false;
        for (var i = 0; i < call.InputCount; i++)
        {
            var state = call.State(i);
            if (state.Placement.IsShard && !IsRepeated(call, i, rank) && (target is null || (state.Live && !live)))
            {
                target = state.Placement.InDimension(state.Placement.Dimension + rank - call.Rank(i));
                live = state.Live;
            }
        }
        return target;
    }

    /// <summary>Is the sharded dimension of size 1 and repeated along a longer dimension of another input?</summary>
    private static bool IsRepeated(IOperationCall call, int input, int rank)
    {
        var placement = call.State(input).Placement;
        if (placement.GlobalLength != 1)
        {
            return false;
        }
        var dimension = placement.Dimension + rank - call.Rank(input);
        for (var i = 0; i < call.InputCount; i++)
        {
            var own = dimension - (rank - call.Rank(i));
            if (own >= 0 && call.Dimension(i, own) != 1)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A replicated input is repeated along the sharded dimension or cut to this rank's rows.</summary>
    private static bool Align(IOperationCall call, Outcome outcome, int input, Placement target, int dimension)
    {
        if (dimension < 0 || call.Dimension(input, dimension) == 1)
        {
            return true;
        }
        if (!RowLength.Fits(call.Dimension(input, dimension), target))
        {
            return false;
        }
        outcome.TakeRows(input, dimension);
        return true;
    }
}
