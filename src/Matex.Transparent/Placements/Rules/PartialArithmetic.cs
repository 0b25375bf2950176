namespace Matex.Transparent.Placements.Rules;

/// <summary>Elementwise operations on partial values, row counts and shapes, where no input is a shard.</summary>
internal static class PartialArithmetic
{
    public static Outcome Apply(IOperationCall call, Linearity linearity)
    {
        for (var i = 0; i < call.InputCount; i++)
        {
            // A value that already combines all ranks cannot meet a term of one rank; two whole values can.
            if (call.State(i).Origin is not null)
            {
                return Outcome.Whole(call);
            }
        }
        return linearity switch
        {
            Linearity.Additive => Add(call),
            Linearity.Multiplicative when call.InputCount == 2 => Multiply(call),
            Linearity.Division when call.InputCount == 2 => Divide(call),
            _ => Outcome.Whole(call),
        };
    }

    private static Outcome Add(IOperationCall call)
    {
        Placement? common = null;
        var (counts, constants) = (true, false);
        for (var i = 0; i < call.InputCount; i++)
        {
            var placement = call.State(i).Placement;
            if (placement.IsReplicate)
            {
                constants = true;
                continue;
            }
            if (!placement.IsLinearPartial)
            {
                return Outcome.Whole(call);
            }
            counts &= placement.IsRowCount;
            var term = Placement.Partial(placement.Reduction, placement.Rows);
            if (common is not null && common != term)
            {
                return Outcome.Whole(call);
            }
            common = term;
        }
        if (common is not { } sum)
        {
            return Outcome.Whole(call);
        }
        if (!constants)
        {
            return Outcome.All(call, counts ? Placement.RowCount(sum.Rows) : sum);
        }
        if (sum.Reduction == Reduction.Mean)
        {
            return Outcome.All(call, sum);
        }
        // A whole number has no exact part for each rank.
        return DataTypes.IsFloating(call.DataType(0)) ? DivideConstants(call, sum) : Outcome.Whole(call);
    }

    private static Outcome DivideConstants(IOperationCall call, Placement sum)
    {
        var outcome = Outcome.All(call, sum);
        for (var i = 0; i < call.InputCount; i++)
        {
            if (call.State(i).Placement.IsReplicate)
            {
                outcome.DivideBySize(i);
            }
        }
        return outcome;
    }

    private static Outcome Multiply(IOperationCall call)
    {
        var (a, b) = (call.State(0), call.State(1));
        var (term, factor) = a.Placement.IsReplicate ? (b, a) : (a, b);
        return factor.Placement.IsReplicate ? Scale(call, term, factor) : Outcome.Whole(call);
    }

    private static Outcome Divide(IOperationCall call)
    {
        var (a, b) = (call.State(0), call.State(1));
        if (b.Placement.IsReplicate)
        {
            // A quotient of whole numbers drops remainders.
            return DataTypes.IsFloating(call.DataType(0)) ? Scale(call, a, b) : Outcome.Whole(call);
        }
        if (!b.Placement.IsRowCount || a.Placement.Rows != b.Placement.Rows)
        {
            return Outcome.Whole(call);
        }
        if (a.Placement.IsRowCount)
        {
            return Outcome.All(call, Placement.Replicate);
        }
        var isSum = a.Placement is { IsPartial: true, Reduction: Reduction.Sum };
        return isSum && DataTypes.IsFloating(call.DataType(0))
            ? Outcome.All(call, Placement.Partial(Reduction.Mean, a.Placement.Rows))
            : Outcome.Whole(call);
    }

    private static Outcome Scale(IOperationCall call, ValueState term, ValueState factor)
    {
        if (!term.Placement.IsLinearPartial)
        {
            return Outcome.Whole(call);
        }
        if (term.Placement.Reduction == Reduction.Mean && !DataTypes.IsFloating(call.DataType(0)))
        {
            return Outcome.Whole(call);
        }
        var count = term.Placement.IsRowCount && !factor.Live;
        return Outcome.All(
            call,
            count ? term.Placement : Placement.Partial(term.Placement.Reduction, term.Placement.Rows)
        );
    }
}
