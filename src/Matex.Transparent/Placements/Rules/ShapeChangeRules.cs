namespace Matex.Transparent.Placements.Rules;

/// <summary>Operations that rearrange dimensions or put tensors together.</summary>
internal static class ShapeChangeRules
{
    public static void Register(RuleBook book)
    {
        book.Add(ReshapeRule.Reshape, "Reshape");
        book.Add(Transpose, "Transpose", "ConjugateTranspose");
        book.Add(ExpandDims, "ExpandDims");
        book.Add(Squeeze, "Squeeze");
        book.Add(static call => Concat(call, call.InputCount - 1, 0), "ConcatV2");
        book.Add(static call => Concat(call, 0, 1), "Concat");
        book.Add(Pack, "Pack");
        book.Add(Unpack, "Unpack");
        book.Add(static call => Split(call, 1, 0), "Split");
        book.Add(static call => Split(call, 0, 2), "SplitV");
        book.Add(Tile, "Tile");
        book.Add(Pad, "Pad", "PadV2", "MirrorPad", "MirrorPadGrad");
        book.Add(ReverseSequence, "ReverseSequence");
        book.Add(BroadcastTo, "BroadcastTo");
        book.Add(AlongOthers, "Reverse", "ReverseV2", "Roll");
    }

    private static Outcome Transpose(IOperationCall call)
    {
        if (call.State(0).Placement.IsShard && call.Constant(1) is null)
        {
            return Outcome.Refused(call, "the permutation is not known");
        }
        return Movement.Apply(
            call,
            0,
            shard =>
            {
                var to = Array.FindIndex(
                    call.Constant(1)!,
                    from => Axes.Normalize(from, call.Rank(0)) == shard.Dimension
                );
                return to < 0 ? null : shard.InDimension(to);
            }
        );
    }

    private static Outcome ExpandDims(IOperationCall call)
    {
        if (call.State(0).Placement.IsShard && call.Constant(1) is not [_])
        {
            return Outcome.Refused(call, "the new dimension is not known");
        }
        return Movement.Apply(
            call,
            0,
            shard =>
            {
                var rank = call.Rank(0) < 0 ? -1 : call.Rank(0) + 1;
                return Axes.Normalize(call.Constant(1)![0], rank) is { } at
                    ? shard.InDimension(shard.Dimension + (at <= shard.Dimension ? 1 : 0))
                    : null;
            }
        );
    }

    /// <summary>Without a list of dimensions Squeeze removes all of size 1, and a rank with one row has one more of them.</summary>
    private static Outcome Squeeze(IOperationCall call)
    {
        var listed = call.Attribute<long[]>("squeeze_dims") ?? call.Attribute<long[]>("axis");
        if (call.State(0).Placement.IsShard && listed is not { Length: > 0 })
        {
            return call.State(0).Live
                ? Outcome.Refused(
                    call,
                    "it removes all dimensions of size 1; name the dimensions (axis) and it can be split"
                )
                : Outcome.Whole(call);
        }
        return Movement.Apply(
            call,
            0,
            shard =>
                Axes.Mask(listed, call.Rank(0)) is { } removed && !Axes.Has(removed, shard.Dimension)
                    ? shard.InDimension(shard.Dimension - Axes.Before(removed, shard.Dimension))
                    : null
        );
    }

    private static Outcome Concat(IOperationCall call, int axisInput, int first)
    {
        var count = call.InputCount - 1;
        for (var i = first; i < first + count; i++)
        {
            if (call.State(i).Placement.IsShape)
            {
                return ShapeVectors.Concat(call, first, count);
            }
        }
        if (call.Constant(axisInput) is not [var listed] || Axes.Normalize(listed, call.Rank(first)) is not { } axis)
        {
            return Outcome.Refused(call, "the axis it joins along is not known");
        }
        return Movement.Join(call, first, count, axis, static shard => shard);
    }

    private static Outcome Pack(IOperationCall call)
    {
        for (var i = 0; i < call.InputCount; i++)
        {
            if (call.State(i).Placement.IsRowCount && call.Rank(i) <= 0)
            {
                return ShapeVectors.Pack(call);
            }
        }
        var rank = call.Rank(0) < 0 ? -1 : call.Rank(0) + 1;
        if (Axes.Normalize(call.Attribute<long>("axis"), rank) is not { } axis)
        {
            return Outcome.Refused(call, "the axis it stacks along is not known");
        }
        return Movement.Join(
            call,
            0,
            call.InputCount,
            -1,
            shard => shard.InDimension(shard.Dimension + (axis <= shard.Dimension ? 1 : 0))
        );
    }

    private static Outcome Unpack(IOperationCall call) =>
        call.State(0).Placement.IsShape
            ? ShapeVectors.Unpack(call)
            : Movement.Apply(
                call,
                0,
                shard =>
                    Axes.Normalize(call.Attribute<long>("axis"), call.Rank(0)) is { } axis && axis != shard.Dimension
                        ? shard.InDimension(shard.Dimension - (axis < shard.Dimension ? 1 : 0))
                        : null
            );

    private static Outcome Split(IOperationCall call, int data, int axisInput) =>
        Movement.Apply(
            call,
            data,
            shard =>
                call.Constant(axisInput) is [var listed]
                && Axes.Normalize(listed, call.Rank(data)) is { } axis
                && axis != shard.Dimension
                    ? shard
                    : null
        );

    private static Outcome Tile(IOperationCall call)
    {
        var (data, multiples) = (call.State(0).Placement, call.State(1).Placement);
        if (data.IsReplicate && multiples.IsShape)
        {
            // One copy for each row: the copies are the rows.
            var size = call.Dimension(0, multiples.RowCountElement);
            var multiple = size > 0 ? size * multiples.Multiple : 0;
            return Outcome.All(call, Placement.Shard(multiples.RowCountElement, multiples.Rows, multiple));
        }
        return Movement.Apply(
            call,
            0,
            shard => call.Constant(1) is { } copies && copies[shard.Dimension] == 1 ? shard : null
        );
    }

    private static Outcome Pad(IOperationCall call)
    {
        if (call.Type == "PadV2" && call.State(0).Placement.IsPartial)
        {
            return Outcome.Whole(call);
        }
        return Movement.Apply(
            call,
            0,
            shard =>
                call.Constant(1) is { } paddings
                && paddings[2 * shard.Dimension] == 0
                && paddings[2 * shard.Dimension + 1] == 0
                    ? shard
                    : null
        );
    }

    private static Outcome BroadcastTo(IOperationCall call)
    {
        var (data, shape) = (call.State(0).Placement, call.State(1).Placement);
        if (call.Rank(0) < 0 || call.OutputRank(0) < 0)
        {
            return Outcome.Refused(call, "the number of dimensions of its input or output is not known");
        }
        var shift = call.OutputRank(0) - call.Rank(0);
        if (data.GlobalLength == 1 && call.OutputDimension(0, data.Dimension + shift) != 1)
        {
            return Outcome.Whole(call);
        }
        if (data.IsShard && (shape.IsReplicate || (shape.IsShape && shape.RowCountElement == data.Dimension + shift)))
        {
            return Outcome.All(call, data.InDimension(data.Dimension + shift)).LocalShape(1);
        }
        if (!data.IsReplicate || !shape.IsShape)
        {
            return Outcome.Whole(call);
        }
        var target = Placement.Shard(shape.RowCountElement, shape.Rows, shape.Multiple);
        var outcome = Outcome.All(call, target).LocalShape(1);
        var own = target.Dimension - shift;
        return own < 0 || call.Dimension(0, own) == 1 ? outcome : outcome.TakeRows(0, own);
    }

    /// <summary>Each row is reversed up to its own length, along another dimension.</summary>
    private static Outcome ReverseSequence(IOperationCall call)
    {
        var rows = (int)call.Attribute<long>("batch_dim");
        return RowAlignment.Apply(call, [rows, 0], shard => shard.InDimension(rows));
    }

    /// <summary>Reverses or rolls along the axes in the last input.</summary>
    private static Outcome AlongOthers(IOperationCall call) =>
        Movement.Apply(
            call,
            0,
            shard =>
                call.Type != "Reverse"
                && Axes.Mask(call.Constant(call.InputCount - 1), call.Rank(0)) is { } axes
                && !Axes.Has(axes, shard.Dimension)
                    ? shard
                    : null
        );
}
