namespace Tensorflow.Engine;

/// <summary>Views and rearrangements of tensor values, strings included.</summary>
internal static class TensorLayouts
{
    /// <summary>The same elements with other sizes, of which one may be -1.</summary>
    /// <exception cref="InvalidArgumentError">The number of elements differs.</exception>
    public static TensorValue Reshape(TensorValue value, ReadOnlySpan<long> wanted)
    {
        var count = 1L;
        foreach (var size in HostValue.Sizes(value))
            count *= size;
        var sizes = wanted.ToArray();
        var open = -1;
        var known = 1L;
        for (var i = 0; i < sizes.Length; i++)
            if (sizes[i] >= 0)
                known *= sizes[i];
            else if (open < 0)
                open = i;
            else
                throw new InvalidArgumentError("Only one input size may be -1, not both");
        if (open >= 0)
        {
            sizes[open] = known == 0 ? 0 : count / known;
            known *= sizes[open];
        }
        if (known != count)
            throw new InvalidArgumentError(
                $"Input to reshape is a tensor with {count} values, but the requested shape {new Shape(wanted.ToArray())} has {known}"
            );
        return value is StringValue text ? new StringValue(text.Elements, sizes) : ((TorchTensor)value).Reshape(sizes);
    }

    /// <summary>A row-major copy with the dimensions in another order.</summary>
    public static TorchTensor Transpose(TorchTensor tensor, ReadOnlySpan<int> order)
    {
        using var view = tensor.Permute(order);
        return view.Contiguous();
    }

    /// <summary>Repeats the whole tensor along each dimension.</summary>
    public static TorchTensor Tile(TorchTensor tensor, ReadOnlySpan<long> multiples)
    {
        if (multiples.Length != tensor.Rank)
            throw new InvalidArgumentError(
                $"Expected multiples argument to be a vector of length {tensor.Rank} but got length {multiples.Length}"
            );
        // [a, b] as [1, a, 1, b] expanded to [m, a, n, b].
        var rank = tensor.Rank;
        Span<long> narrow = stackalloc long[2 * rank];
        Span<long> wide = stackalloc long[2 * rank];
        Span<long> result = stackalloc long[rank];
        for (var i = 0; i < rank; i++)
        {
            (narrow[2 * i], narrow[(2 * i) + 1]) = (1, tensor.Sizes[i]);
            (wide[2 * i], wide[(2 * i) + 1]) = (multiples[i], tensor.Sizes[i]);
            result[i] = multiples[i] * tensor.Sizes[i];
        }
        using var reshaped = tensor.Reshape(narrow);
        using var expanded = Torch.Expand(reshaped, wide);
        using var copy = expanded.Clone();
        return copy.Reshape(result);
    }

    /// <summary>
    /// Pads by repeating what lies inside: reflected without the border element (REFLECT) or with it (SYMMETRIC).
    /// </summary>
    public static TorchTensor MirrorPad(TorchTensor tensor, ReadOnlySpan<long> paddings, bool symmetric)
    {
        var result = tensor.Alias();
        for (var d = 0; d < tensor.Rank; d++)
        {
            var (before, after) = (paddings[2 * d], paddings[(2 * d) + 1]);
            using var positions = TorchTensor.FromArray(MirrorPositions(tensor.Sizes[d], before, after, symmetric));
            var next = Torch.IndexSelect(result, d, positions);
            result.Dispose();
            result = next;
        }
        return result;
    }

    /// <summary>The element that each place of a mirrored dimension shows.</summary>
    public static long[] MirrorPositions(long size, long before, long after, bool symmetric)
    {
        var limit = symmetric ? size : size - 1;
        if (before > limit || after > limit)
            throw new InvalidArgumentError($"paddings must be no greater than {limit}: ({before}, {after})");
        var positions = new long[before + size + after];
        for (var i = 0L; i < positions.Length; i++)
        {
            var at = i - before;
            if (at < 0)
                at = symmetric ? -at - 1 : -at;
            else if (at >= size)
                at = symmetric ? (2 * size) - at - 1 : (2 * size) - at - 2;
            positions[i] = at;
        }
        return positions;
    }
}
