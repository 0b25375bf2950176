namespace Tensorflow.Engine;

/// <summary>Elements and slices written at given positions.</summary>
internal static unsafe class Scattering
{
    /// <summary>
    /// A new dimension of <paramref name="depth"/> that holds the on value at the index and the off value elsewhere.
    /// </summary>
    public static TorchTensor OneHot(TorchTensor indices, long depth, TorchTensor on, TorchTensor off, int axis)
    {
        if (depth < 0)
            throw new InvalidArgumentError($"depth must be non-negative, got: {depth}");
        using var positions = Integers.AsInt64(indices);
        var places = positions.Span<long>();
        var outer = indices.Sizes.AsSpan(0, axis).Product();
        var inner = indices.Sizes.AsSpan(axis).Product();
        using var template = Torch.Expand(off, [outer * depth * inner]);
        using var flat = template.Clone();
        var size = ScalarTypes.SizeOf(on.DataType);
        var value = new ReadOnlySpan<byte>((void*)on.DataPointer, size);
        for (var o = 0L; o < outer; o++)
        for (var i = 0L; i < inner; i++)
        {
            var place = places[(int)((o * inner) + i)];
            if (place >= 0 && place < depth)
                value.CopyTo(
                    new Span<byte>((byte*)flat.DataPointer + (((((o * depth) + place) * inner) + i) * size), size)
                );
        }
        return flat.Reshape([.. indices.Sizes[..axis], depth, .. indices.Sizes[axis..]]);
    }

    /// <summary>Writes, adds or subtracts slices at coordinates of the leading dimensions of a row-major tensor.</summary>
    public static void Update(TorchTensor target, TorchTensor indices, TorchTensor updates, RowUpdate update)
    {
        var depth = indices.Rank == 0 ? 0 : (int)indices.Sizes[^1];
        if (indices.Rank == 0 || depth > target.Rank)
            throw new InvalidArgumentError(
                $"indices of shape {new Shape(indices.Sizes)} do not index into a tensor of shape {new Shape(target.Sizes)}"
            );
        long[] wanted = [.. indices.Sizes[..^1], .. target.Sizes[depth..]];
        if (!updates.Sizes.AsSpan().SequenceEqual(wanted))
            throw new InvalidArgumentError(
                $"updates must have shape {new Shape(wanted)}, got {new Shape(updates.Sizes)}"
            );
        using var coordinates = Integers.AsInt64(indices);
        using var source = updates.Contiguous();
        var places = Gathering.FlatPositions(coordinates, target.Sizes);
        Write(target, places, source, target.Sizes.AsSpan(depth).Product(), update);
    }

    /// <summary>Writes, adds or subtracts rows of the first dimension of a row-major tensor.</summary>
    public static void UpdateRows(TorchTensor target, TorchTensor rows, TorchTensor updates, RowUpdate update)
    {
        if (target.Rank == 0)
            throw new InvalidArgumentError("A scalar has no rows to update.");
        using var positions = Integers.AsInt64(rows);
        var inner = target.Sizes.AsSpan(1).Product();
        var wanted = new long[positions.Count];
        for (var i = 0; i < wanted.Length; i++)
        {
            wanted[i] = positions.Span<long>()[i];
            if (wanted[i] < 0 || wanted[i] >= target.Sizes[0])
                throw new InvalidArgumentError($"indices[{i}] = {wanted[i]} is not in [0, {target.Sizes[0]})");
        }
        using var full =
            updates.Count == wanted.Length * inner
                ? updates.Contiguous()
                : Torch.BroadcastTo(updates, [wanted.Length, .. target.Sizes[1..]]);
        Write(target, wanted, full, inner, update);
    }

    private static void Write(TorchTensor target, long[] places, TorchTensor source, long inner, RowUpdate update)
    {
        if (update != RowUpdate.Set)
        {
            using var terms = update == RowUpdate.Subtract ? Torch.Negative(source) : source.Alias();
            Segments.AddSlices(terms, 0, places, target, 0, inner);
            return;
        }
        var bytes = inner * ScalarTypes.SizeOf(target.DataType);
        for (var i = 0; i < places.Length; i++)
            System.Buffer.MemoryCopy(
                (byte*)source.DataPointer + (i * bytes),
                (byte*)target.DataPointer + (places[i] * bytes),
                bytes,
                bytes
            );
    }
}
