namespace Matex.Transparent.Placements.Rules;

/// <summary>Slices, lookups and scatters.</summary>
internal static class IndexingRules
{
    public static void Register(RuleBook book)
    {
        book.Add(Slice, "Slice");
        book.Add(StridedSlice, "StridedSlice");
        book.Add(StridedSliceGrad, "StridedSliceGrad");
        book.Add(Gather, "Gather", "GatherV2", "ResourceGather");
        book.Add(GatherNd, "GatherNd", "ResourceGatherNd");
        book.Add(OneHot, "OneHot");
        book.Add(ScatterNd, "ScatterNd");
        book.Add(static call => Segments(call, Reduction.Sum), "UnsortedSegmentSum");
        book.Add(static call => Segments(call, Reduction.Max), "UnsortedSegmentMax");
        book.Add(static call => Segments(call, Reduction.Min), "UnsortedSegmentMin");
        book.Add(static call => Segments(call, Reduction.Prod), "UnsortedSegmentProd");
        book.Add(Outcome.Whole, "Where", "Unique", "UniqueV2", "UniqueWithCounts", "RandomShuffle");
    }

    private static Outcome Slice(IOperationCall call)
    {
        var (data, sizes) = (call.State(0).Placement, call.State(2).Placement);
        if (data.IsShape)
        {
            return call.Constant(1) is [var from] && call.Constant(2) is [var count]
                ? Outcome.All(call, ShapeVectors.Part(data, from, count < 0 ? long.MaxValue : count, scalar: false))
                : Outcome.Whole(call);
        }
        if (!data.IsShard || !(sizes.IsReplicate || (sizes.IsShape && sizes.RowCountElement == data.Dimension)))
        {
            return Movement.Apply(call, 0, static _ => null);
        }
        var fromStart = call.Constant(1) is { } begin && begin[data.Dimension] == 0;
        var toEnd = sizes.IsShape
            ? sizes.Multiple > 0 && sizes.Multiple == data.Multiple
            : call.Constant(2) is { } size
                && (
                    size[data.Dimension] == -1 || (data.GlobalLength >= 0 && size[data.Dimension] == data.GlobalLength)
                );
        return fromStart && toEnd ? Outcome.All(call, data).LocalShape(2) : Outcome.Whole(call);
    }

    private static Outcome StridedSlice(IOperationCall call)
    {
        var data = call.State(0).Placement;
        if (data.IsShape)
        {
            return new SliceMap(call, 1, 1).OfVector(call.Dimension(0, 0)) is var (from, count, scalar)
                ? Outcome.All(call, ShapeVectors.Part(data, from, count, scalar))
                : Outcome.Whole(call);
        }
        return Movement.Apply(
            call,
            0,
            shard =>
                new SliceMap(call, call.Rank(0), 1).WholeDimension(shard.Dimension, shard.GlobalLength) is { } to
                    ? shard.InDimension(to)
                    : null
        );
    }

    /// <summary>Inputs: shape, begin, end, strides, derivative; the derivative is put back into zeros of that shape.</summary>
    private static Outcome StridedSliceGrad(IOperationCall call)
    {
        var derivative = call.State(4).Placement;
        if (!derivative.IsShard || call.OutputRank(0) < 0)
        {
            return Movement.Apply(call, 4, static _ => null);
        }
        var map = new SliceMap(call, call.OutputRank(0), 1);
        for (var dimension = 0; dimension < call.OutputRank(0); dimension++)
        {
            if (map.WholeDimension(dimension, derivative.GlobalLength) == derivative.Dimension)
            {
                return Outcome.All(call, derivative.InDimension(dimension)).LocalShape(0);
            }
        }
        return Outcome.Whole(call);
    }

    private static Outcome Gather(IOperationCall call)
    {
        var (table, indices) = (call.State(0).Placement, call.State(1).Placement);
        var known = call.Type != "GatherV2" || call.Constant(2) is [_];
        var listed = call.Type == "GatherV2" && known ? call.Constant(2)![0] : 0;
        // The first input of ResourceGather is a variable's handle, which does not tell the variable's rank.
        var normalized = listed == 0 ? 0 : Axes.Normalize(listed, call.Rank(0));
        if (!known || normalized is not { } axis)
        {
            return Outcome.Refused(call, "the axis it looks up along is not known");
        }
        var batch = (int)call.Attribute<long>("batch_dims");
        if (table.IsShape)
        {
            return call.Constant(1) is [var at] && call.Rank(1) >= 0
                ? Outcome.All(call, ShapeVectors.Part(table, Wrap(at, call.Dimension(0, 0)), 1, call.Rank(1) == 0))
                : Outcome.Whole(call);
        }
        if (batch > 0)
        {
            return Batched(call, batch);
        }
        if (!indices.IsShard)
        {
            return Movement.Apply(
                call,
                0,
                shard =>
                    shard.Dimension < axis ? shard
                    : shard.Dimension > axis && call.Rank(1) >= 0
                        ? shard.InDimension(shard.Dimension + call.Rank(1) - 1)
                    : null
            );
        }
        var outcome = Outcome.All(call, indices.InDimension(indices.Dimension + axis));
        return table.IsReplicate ? outcome : outcome.MakeWhole(0);
    }

    private static long Wrap(long index, long length) => index < 0 ? index + length : index;

    /// <summary>Table and indices have rows in common, in the first dimensions.</summary>
    private static Outcome Batched(IOperationCall call, int batch)
    {
        for (var i = 0; i < 2; i++)
        {
            var placement = call.State(i).Placement;
            if (placement.IsShard && placement.Dimension < batch)
            {
                return RowAlignment.Apply(call, [placement.Dimension, placement.Dimension], static rows => rows);
            }
        }
        return Outcome.Whole(call);
    }

    private static Outcome GatherNd(IOperationCall call)
    {
        var (table, indices) = (call.State(0).Placement, call.State(1).Placement);
        if (!indices.IsShard)
        {
            return Movement.Apply(call, 0, static _ => null);
        }
        if (call.Attribute<long>("batch_dims") > 0 || call.Rank(1) < 0 || indices.Dimension == call.Rank(1) - 1)
        {
            return Outcome.Whole(call);
        }
        var outcome = Outcome.All(call, indices);
        return table.IsReplicate ? outcome : outcome.MakeWhole(0);
    }

    private static Outcome OneHot(IOperationCall call)
    {
        if (call.State(0).Placement is not { IsShard: true } indices)
        {
            return Outcome.Whole(call);
        }
        for (var i = 1; i < call.InputCount; i++)
        {
            if (!call.State(i).Placement.IsReplicate)
            {
                return Outcome.Whole(call);
            }
        }
        // TensorFlow's default is the last dimension.
        var axis = call.Attribute<object>("axis") is null ? -1 : call.Attribute<long>("axis");
        var moved = axis >= 0 && axis <= indices.Dimension;
        return Outcome.All(call, indices.InDimension(indices.Dimension + (moved ? 1 : 0)));
    }

    /// <summary>Updates at equal places are added, so the ranks' results add up.</summary>
    private static Outcome ScatterNd(IOperationCall call)
    {
        if (call.Rank(0) < 0)
        {
            return Outcome.Refused(call, "the number of dimensions of its indices is not known");
        }
        var (indices, updates) = (call.State(0).Placement, call.State(1).Placement);
        var rows =
            indices.IsShard ? indices.Dimension
            : updates.IsShard ? updates.Dimension
            : int.MaxValue;
        return rows < call.Rank(0) - 1
            ? RowAlignment.Apply(call, [rows, rows], static rows => Placement.Partial(Reduction.Sum, rows.Rows))
            : Outcome.Whole(call);
    }

    private static Outcome Segments(IOperationCall call, Reduction reduction)
    {
        var (data, ids) = (call.State(0).Placement, call.State(1).Placement);
        if (call.Rank(1) < 0)
        {
            return Outcome.Refused(call, "the number of dimensions of its segment numbers is not known");
        }
        if (ids.IsReplicate && data.IsShard && data.Dimension >= call.Rank(1))
        {
            return Outcome.All(call, data.InDimension(data.Dimension - call.Rank(1) + 1));
        }
        var rows = ids.IsShard ? ids.Dimension : data.Dimension;
        return ids.IsShard || data.IsShard
            ? RowAlignment.Apply(call, [rows, rows], shard => Placement.Partial(reduction, shard.Rows))
            : Outcome.Whole(call);
    }
}
