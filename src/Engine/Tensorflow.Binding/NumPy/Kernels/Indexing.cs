using Tensorflow.Engine;

namespace Tensorflow.NumPy;

/// <summary>What slices choose of an array, as NumPy defines it: a view of its memory.</summary>
internal static class Indexing
{
    /// <summary>A view of the chosen elements, with dimensions of negative step still in ascending order.</summary>
    /// <param name="flipped">The dimensions of the view that are to be read backwards.</param>
    public static TorchTensor View(TorchTensor source, ReadOnlySpan<Slice> slices, out long[] flipped)
    {
        var sizes = new List<long>(source.Rank + 1);
        var strides = new List<long>(source.Rank + 1);
        var backwards = new List<long>();
        var offset = 0L;
        var dimension = 0;
        var taken = Taken(slices);
        if (taken > source.Rank)
            throw new OutOfRangeError($"{taken} indices are too many for an array of shape {new Shape(source.Sizes)}.");
        foreach (var slice in slices)
        {
            if (slice.IsNewAxis)
                Append(1, 0);
            else if (slice.IsEllipsis)
                for (var missing = source.Rank - taken; missing > 0; missing--, dimension++)
                    Append(source.Sizes[dimension], source.Strides[dimension]);
            else if (slice.IsIndex)
                offset += Index(slice.Start ?? 0, source.Sizes[dimension], dimension) * source.Strides[dimension++];
            else
            {
                var (start, step, count) = Range(slice, source.Sizes[dimension]);
                if (step < 0)
                {
                    backwards.Add(sizes.Count);
                    start += step * Math.Max(0, count - 1);
                }
                offset += count == 0 ? 0 : start * source.Strides[dimension];
                Append(count, Math.Abs(step) * source.Strides[dimension++]);
            }
        }
        for (; dimension < source.Rank; dimension++)
            Append(source.Sizes[dimension], source.Strides[dimension]);
        flipped = [.. backwards];
        return source.View([.. sizes], [.. strides], offset);

        void Append(long size, long stride)
        {
            sizes.Add(size);
            strides.Add(stride);
        }
    }

    /// <summary>A copy of the chosen elements.</summary>
    public static TorchTensor Read(TorchTensor source, ReadOnlySpan<Slice> slices)
    {
        using var view = View(source, slices, out var flipped);
        return flipped.Length == 0 ? view.Clone() : Torch.Flip(view, flipped);
    }

    /// <summary>Copies elements, repeated where needed, over the chosen ones.</summary>
    public static void Write(TorchTensor target, ReadOnlySpan<Slice> slices, TorchTensor elements)
    {
        using var view = View(target, slices, out var flipped);
        using var repeated = Torch.Expand(WithoutLeadingOnes(elements, view.Rank), view.Sizes);
        if (flipped.Length == 0)
        {
            view.CopyFrom(repeated);
            return;
        }
        using var reversed = Torch.Flip(repeated, flipped);
        view.CopyFrom(reversed);
    }

    /// <summary>Copies of the rows (elements of dimension 0) at the given positions.</summary>
    public static unsafe TorchTensor Rows(TorchTensor source, ReadOnlySpan<long> positions)
    {
        if (source.Rank == 0)
            return source.Clone();
        var sizes = (long[])source.Sizes.Clone();
        sizes[0] = positions.Length;
        var result = TorchTensor.Empty(source.DataType, sizes);
        var rowBytes = source.Sizes[0] == 0 ? 0 : source.ByteCount / source.Sizes[0];
        for (var i = 0; i < positions.Length; i++)
            System.Buffer.MemoryCopy(
                (byte*)source.DataPointer + Index(positions[i], source.Sizes[0], 0) * rowBytes,
                (byte*)result.DataPointer + i * rowBytes,
                rowBytes,
                rowBytes
            );
        GC.KeepAlive(source);
        return result;
    }

    /// <summary>A position counted from the beginning.</summary>
    /// <exception cref="OutOfRangeError">There is no such element.</exception>
    public static long Index(long index, long size, int dimension) =>
        index >= -size && index < size
            ? index < 0
                ? index + size
                : index
            : throw new OutOfRangeError($"Index {index} is out of range for dimension {dimension} of size {size}.");

    private static int Taken(ReadOnlySpan<Slice> slices)
    {
        var taken = 0;
        foreach (var slice in slices)
            if (!slice.IsNewAxis && !slice.IsEllipsis)
                taken++;
        return taken;
    }

    // Python's slice.indices.
    private static (long Start, long Step, long Count) Range(Slice slice, long size)
    {
        if (slice.Step == 0)
            throw new InvalidArgumentError("A slice cannot have step 0.");
        var (first, last) = slice.Step > 0 ? (0L, size) : (-1L, size - 1);
        var start =
            slice.Start is { } s ? Clamp(s)
            : slice.Step > 0 ? first
            : last;
        var stop =
            slice.Stop is { } e ? Clamp(e)
            : slice.Step > 0 ? last
            : first;
        var distance = slice.Step > 0 ? stop - start : start - stop;
        var step = Math.Abs((long)slice.Step);
        return (start, slice.Step, distance <= 0 ? 0 : (distance + step - 1) / step);

        long Clamp(long position) => Math.Clamp(position < 0 ? position + size : position, first, last);
    }

    private static TorchTensor WithoutLeadingOnes(TorchTensor elements, int rank)
    {
        var extra = elements.Rank - rank;
        return extra > 0 && elements.Sizes.AsSpan(0, extra).IndexOfAnyExcept(1) < 0
            ? elements.Reshape(elements.Sizes.AsSpan(extra))
            : elements;
    }
}
