namespace Matex.Transparent.Placements.Rules;

/// <summary>Operations that treat the rows of their inputs one by one: row i of the output comes from row i of each input.</summary>
internal static class RowAlignment
{
    /// <summary>Of an input that every row needs whole, such as the filter of a convolution.</summary>
    public const int Whole = -1;

    /// <summary>The outcome with all outputs sharded in their dimension 0.</summary>
    /// <param name="call">The operation.</param>
    /// <param name="rows">For each input, the dimension that holds its rows, or <see cref="Whole"/>; inputs beyond are whole.</param>
    public static Outcome Apply(IOperationCall call, ReadOnlySpan<int> rows) =>
        Apply(call, rows, static rows => rows.InDimension(0));

    /// <summary>The outcome with outputs placed by <paramref name="output"/>, which gets the rows as the inputs have them.</summary>
    public static Outcome Apply(IOperationCall call, ReadOnlySpan<int> rows, Func<Placement, Placement> output)
    {
        if (Target(call, rows) is not { } target)
        {
            return Outcome.Whole(call);
        }
        var outcome = Outcome.All(call, output(target));
        for (var i = 0; i < call.InputCount; i++)
        {
            var dimension = i < rows.Length ? rows[i] : Whole;
            var placement = call.State(i).Placement;
            if (placement.IsReplicate)
            {
                if (dimension != Whole)
                {
                    if (!RowLength.Fits(call.Dimension(i, dimension), target))
                    {
                        return Outcome.Refused(call, "it combines rows of the batch with a value that has other rows");
                    }
                    outcome.TakeRows(i, dimension);
                }
            }
            else if (dimension == Whole)
            {
                outcome.MakeWhole(i);
            }
            else if (!placement.IsShard || placement.Dimension != dimension)
            {
                // Made whole, it would have to be cut again.
                return Outcome.Whole(call);
            }
            else if (placement.InDimension(0) != target.InDimension(0))
            {
                return Outcome.Refused(call, $"it combines rows of different batches ({placement} and {target})");
            }
        }
        return outcome;
    }

    private static Placement? Target(IOperationCall call, ReadOnlySpan<int> rows)
    {
        for (var i = 0; i < Math.Min(rows.Length, call.InputCount); i++)
        {
            var placement = call.State(i).Placement;
            if (placement.IsShard && rows[i] != Whole && placement.Dimension == rows[i])
            {
                return placement;
            }
        }
        return null;
    }
}
