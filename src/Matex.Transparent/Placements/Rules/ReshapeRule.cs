namespace Matex.Transparent.Placements.Rules;

/// <summary>
/// Reshape keeps the order of elements. The rows stay contiguous pieces when the dimensions before them multiply to the
/// same number before and after, and each row fills whole slices of its new dimension.
/// </summary>
internal static class ReshapeRule
{
    public static Outcome Reshape(IOperationCall call)
    {
        var (data, shape) = (call.State(0).Placement, call.State(1).Placement);
        if (data.IsPartial)
        {
            return shape.IsReplicate ? Outcome.All(call, data) : Outcome.Whole(call);
        }
        if (!data.IsShard || shape.IsShard || shape.IsPartial)
        {
            return Outcome.Whole(call);
        }
        if (call.Rank(0) < 0 || call.OutputRank(0) < 0)
        {
            return Outcome.Refused(call, "the number of dimensions of its input or output is not known");
        }
        if (Leading(call, data.Dimension) is not { } leading || Slice(call, data) is not { } slice)
        {
            return Outcome.Refused(call, "the sizes around the batch dimension are not known");
        }
        return Target(call, leading, slice, shape) is var (dimension, multiple)
            ? Outcome.All(call, data.InDimension(dimension).WithMultiple(multiple)).LocalShape(1)
            : Outcome.Whole(call);
    }

    /// <summary>The product of the input's sizes before the sharded dimension.</summary>
    private static long? Leading(IOperationCall call, int dimension)
    {
        var product = 1L;
        for (var i = 0; i < dimension; i++)
        {
            if (call.Dimension(0, i) < 0)
            {
                return null;
            }
            product *= call.Dimension(0, i);
        }
        return product;
    }

    /// <summary>How many consecutive elements belong to one row of the batch.</summary>
    private static long? Slice(IOperationCall call, Placement data)
    {
        var product = data.Multiple;
        for (var i = data.Dimension + 1; i < call.Rank(0); i++)
        {
            if (call.Dimension(0, i) < 0)
            {
                return null;
            }
            product *= call.Dimension(0, i);
        }
        return product > 0 ? product : null;
    }

    /// <summary>The output dimension that holds the rows, and how many of its elements belong to each row.</summary>
    private static (int Dimension, long Multiple)? Target(
        IOperationCall call,
        long leading,
        long slice,
        Placement shape
    )
    {
        // Sizes of 1 before the rows leave a choice; a row count in the shape, or a size that the rows fit, decides.
        (int, long)? found = null;
        var product = 1L;
        for (var i = 0; i < call.OutputRank(0) && product <= leading; i++)
        {
            var size = call.OutputDimension(0, i);
            if (product == leading && Rest(call, i + 1) is { } rest and > 0 && slice % rest == 0)
            {
                var multiple = slice / rest;
                if (Fits(call, size, multiple) && (!shape.IsShape || shape.RowCountElement == i))
                {
                    found ??= (i, multiple);
                }
            }
            if (size < 0)
            {
                break;
            }
            product *= size;
        }
        return found;
    }

    private static bool Fits(IOperationCall call, long size, long multiple)
    {
        var rows = call.State(0).Placement.Rows;
        return size < 0 || rows < 0 || size == rows * multiple;
    }

    private static long? Rest(IOperationCall call, int from)
    {
        var product = 1L;
        for (var i = from; i < call.OutputRank(0); i++)
        {
            if (call.OutputDimension(0, i) < 0)
            {
                return null;
            }
            product *= call.OutputDimension(0, i);
        }
        return product;
    }
}
