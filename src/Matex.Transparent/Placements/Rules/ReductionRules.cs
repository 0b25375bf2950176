namespace Matex.Transparent.Placements.Rules;

/// <summary>Reductions over the axes given by input 1.</summary>
internal static class ReductionRules
{
    public static void Register(RuleBook book)
    {
        book.Add(static call => Reduce(call, Reduction.Sum), "Sum");
        book.Add(static call => Reduce(call, Reduction.Mean), "Mean");
        book.Add(static call => Reduce(call, Reduction.Max), "Max");
        book.Add(static call => Reduce(call, Reduction.Min), "Min");
        book.Add(static call => Reduce(call, Reduction.Prod), "Prod");
        book.Add(static call => Reduce(call, Reduction.All), "All");
        book.Add(static call => Reduce(call, Reduction.Any), "Any");
        book.Add(EuclideanNorm, "EuclideanNorm");
        book.Add(static call => Flat(call), "L2Loss");
        book.Add(Count, "Bincount", "DenseBincount", "HistogramFixedWidth");
    }

    /// <summary>A norm over the rows is not a sum of norms.</summary>
    private static Outcome EuclideanNorm(IOperationCall call)
    {
        if (call.State(0).Placement is not { IsShard: true } placement)
        {
            return Outcome.Whole(call);
        }
        return Axes.Mask(call.Constant(1), call.Rank(0)) is { } axes && !Axes.Has(axes, placement.Dimension)
            ? Rows(call, Reduction.Sum, axes)
            : Outcome.Whole(call);
    }

    /// <summary>Half the sum of squares of all elements.</summary>
    private static Outcome Flat(IOperationCall call) =>
        call.State(0).Placement is { IsShard: true } placement
            ? Outcome.All(call, Placement.Partial(Reduction.Sum, placement.Rows))
            : Outcome.Whole(call);

    /// <summary>Counts of a list of values add up; a matrix given to DenseBincount is counted row by row.</summary>
    private static Outcome Count(IOperationCall call)
    {
        if (call.State(0).Placement is not { IsShard: true } placement || call.Attribute<bool>("binary_output"))
        {
            return Outcome.Whole(call);
        }
        var byRow = call.Type == "DenseBincount" && call.Rank(0) == 2;
        if (byRow && placement.Dimension == 0)
        {
            return RowAlignment.Apply(call, call.Rank(2) == 2 ? [0, RowAlignment.Whole, 0] : [0]);
        }
        // Input 2 of the bincounts holds a weight for each value, or nothing.
        var weighted = call.Type != "HistogramFixedWidth" && call.Rank(2) > 0 && call.Dimension(2, 0) != 0;
        return byRow
            ? Outcome.Whole(call)
            : RowAlignment.Apply(
                call,
                weighted ? [placement.Dimension, RowAlignment.Whole, placement.Dimension] : [placement.Dimension],
                static rows => Placement.Partial(Reduction.Sum, rows.Rows)
            );
    }

    private static Outcome Reduce(IOperationCall call, Reduction reduction)
    {
        var placement = call.State(0).Placement;
        return placement.Kind switch
        {
            PlacementKind.Shard when Axes.Mask(call.Constant(1), call.Rank(0)) is { } axes => Rows(
                call,
                reduction,
                axes
            ),
            PlacementKind.Shard when !call.SumsAreWhole => Outcome.Refused(
                call,
                "the axes it reduces over are not known"
            ),
            PlacementKind.Partial => Terms(call, reduction),
            PlacementKind.Shape when reduction == Reduction.Prod && call.Constant(1) is { Length: > 0 } => Outcome.All(
                call,
                Placement.RowCount(placement.Rows)
            ),
            _ => Outcome.Whole(call),
        };
    }

    private static Outcome Rows(IOperationCall call, Reduction reduction, long axes)
    {
        var placement = call.State(0).Placement;
        if (!Axes.Has(axes, placement.Dimension))
        {
            var keep = call.Attribute<bool>("keep_dims");
            var removed = keep ? 0 : Axes.Before(axes, placement.Dimension);
            return Outcome.All(call, placement.InDimension(placement.Dimension - removed));
        }
        // The mean of whole numbers is rounded, so it does not combine.
        return reduction == Reduction.Mean && !DataTypes.IsFloating(call.DataType(0))
            ? Outcome.Whole(call)
            : Outcome.All(call, Placement.Partial(reduction, placement.Rows));
    }

    /// <summary>A reduction over replicated axes of a value that each rank holds a term of.</summary>
    private static Outcome Terms(IOperationCall call, Reduction reduction)
    {
        var placement = call.State(0).Placement;
        var commutes = placement.Reduction switch
        {
            Reduction.Sum when reduction == Reduction.Mean => DataTypes.IsFloating(call.DataType(0)),
            Reduction.Mean when reduction == Reduction.Sum => true,
            _ => placement.Reduction == reduction,
        };
        return commutes ? Outcome.All(call, placement) : Outcome.Whole(call);
    }
}
