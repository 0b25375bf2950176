namespace Matex.Transparent.Placements.Rules;

/// <summary>
/// Reads the arguments of <c>StridedSlice</c>: sparse lists of begin, end and stride with masks for open ends, for an
/// ellipsis, for new axes and for dimensions that an index removes.
/// </summary>
internal readonly struct SliceMap(IOperationCall call, int rank, int firstArgument)
{
    private readonly long[]? begin = call.Constant(firstArgument);
    private readonly long[]? end = call.Constant(firstArgument + 1);
    private readonly long[]? strides = call.Constant(firstArgument + 2);
    private readonly long beginMask = call.Attribute<long>("begin_mask");
    private readonly long endMask = call.Attribute<long>("end_mask");
    private readonly long ellipsisMask = call.Attribute<long>("ellipsis_mask");
    private readonly long newAxisMask = call.Attribute<long>("new_axis_mask");
    private readonly long shrinkMask = call.Attribute<long>("shrink_axis_mask");

    /// <summary>
    /// The output dimension of an input dimension that is taken in full; null when only a part of it is taken (or what is
    /// taken is not known).
    /// </summary>
    /// <param name="dimension">The input dimension.</param>
    /// <param name="length">Its size; -1 when not known.</param>
    public int? WholeDimension(int dimension, long length)
    {
        if (Count is not { } count)
        {
            return null;
        }
        var (input, output) = (0, 0);
        for (var entry = 0; entry < count; entry++)
        {
            if (Axes.Has(ellipsisMask, entry))
            {
                var span = rank - input - Consuming(entry + 1, count);
                if (dimension < input + span)
                {
                    return output + dimension - input;
                }
                (input, output) = (input + span, output + span);
            }
            else if (Axes.Has(newAxisMask, entry))
            {
                output++;
            }
            else
            {
                if (input == dimension)
                {
                    return IsWhole(entry, length) ? output : null;
                }
                input++;
                output += Axes.Has(shrinkMask, entry) ? 0 : 1;
            }
        }
        return output + dimension - input;
    }

    /// <summary>The part of a vector that is taken: its first element and count (one element as a scalar); null when not known.</summary>
    public (long From, long Count, bool Scalar)? OfVector(long length)
    {
        if (
            Count is not 1
            || ellipsisMask != 0
            || newAxisMask != 0
            || begin is null
            || end is null
            || strides is not [1]
        )
        {
            return null;
        }
        var from = Axes.Has(beginMask, 0) ? 0 : begin[0];
        var to = Axes.Has(endMask, 0) ? length : end[0];
        if ((from < 0 || to < 0) && length < 0)
        {
            return null;
        }
        from = from < 0 ? from + length : from;
        if (Axes.Has(shrinkMask, 0))
        {
            return (from, 1, true);
        }
        to = to < 0 ? to + length : to;
        return (from, Math.Max(0, to - from), false);
    }

    private int? Count => (begin ?? end ?? strides)?.Length;

    private bool IsWhole(int entry, long length)
    {
        if (Axes.Has(shrinkMask, entry) || strides is null || strides[entry] != 1)
        {
            return false;
        }
        var fromStart = Axes.Has(beginMask, entry) || begin is not null && begin[entry] == 0;
        var toEnd = Axes.Has(endMask, entry) || end is not null && length >= 0 && end[entry] >= length;
        return fromStart && toEnd;
    }

    private int Consuming(int from, int count)
    {
        var consuming = 0;
        for (var entry = from; entry < count; entry++)
        {
            consuming += Axes.Has(newAxisMask, entry) ? 0 : 1;
        }
        return consuming;
    }
}
