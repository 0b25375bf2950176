namespace Tensorflow.Engine;

/// <summary>Copies of elements and slices at given positions.</summary>
internal static unsafe class Gathering
{
    public static TensorValue Gather(TensorValue source, TorchTensor indices, int axis, int batchDims)
    {
        var sizes = HostValue.Sizes(source);
        axis = Shapes.Axis(axis, sizes.Length);
        long[] result = [.. sizes[..axis], .. indices.Sizes[batchDims..], .. sizes[(axis + 1)..]];
        using var positions = Integers.AsInt64(indices);
        var places = positions.Span<long>();
        Check(places, sizes[axis], axis);
        var batch = sizes.AsSpan(0, batchDims).Product();
        var outer = sizes.AsSpan(batchDims, axis - batchDims).Product();
        var inner = sizes.AsSpan(axis + 1).Product();
        var perBatch = places.Length / (int)Math.Max(1, batch);
        if (source is StringValue text)
            return new StringValue([.. places.ToArray().Select(p => text.Elements[p])], result);
        using var input = ((TorchTensor)source).Contiguous();
        var output = TorchTensor.Empty(input.DataType, result);
        var bytes = inner * ScalarTypes.SizeOf(input.DataType);
        var from = (byte*)input.DataPointer;
        var to = (byte*)output.DataPointer;
        for (var b = 0L; b < batch; b++)
        for (var o = 0L; o < outer; o++)
        {
            for (var i = 0; i < perBatch; i++)
            {
                System.Buffer.MemoryCopy(from + (places[(int)(b * perBatch) + i] * bytes), to, bytes, bytes);
                to += bytes;
            }
            from += sizes[axis] * bytes;
        }
        return output;
    }

    public static TorchTensor GatherNd(TorchTensor source, TorchTensor indices)
    {
        var depth = (int)indices.Sizes[^1];
        if (depth > source.Rank)
            throw new InvalidArgumentError(
                $"index innermost dimension length must be <= params rank; saw: {depth} vs. {source.Rank}"
            );
        using var input = source.Contiguous();
        using var positions = Integers.AsInt64(indices);
        var slice = source.Sizes.AsSpan(depth).Product();
        var result = TorchTensor.Empty(source.DataType, [.. indices.Sizes[..^1], .. source.Sizes[depth..]]);
        var places = FlatPositions(positions, source.Sizes);
        var bytes = slice * ScalarTypes.SizeOf(source.DataType);
        for (var i = 0; i < places.Length; i++)
            System.Buffer.MemoryCopy(
                (byte*)input.DataPointer + (places[i] * bytes),
                (byte*)result.DataPointer + (i * bytes),
                bytes,
                bytes
            );
        return result;
    }

    /// <summary>The numbers of the slices that rows of leading coordinates name.</summary>
    public static long[] FlatPositions(TorchTensor indices, long[] sizes)
    {
        var coordinates = indices.Span<long>();
        var depth = (int)indices.Sizes[^1];
        var count = (int)indices.Sizes.AsSpan(..^1).Product();
        var result = new long[count];
        for (var i = 0; i < count; i++)
        {
            var flat = 0L;
            for (var d = 0; d < depth; d++)
            {
                var place = coordinates[(i * depth) + d];
                if (place < 0 || place >= sizes[d])
                    throw new InvalidArgumentError(
                        $"indices[{i}] = [{string.Join(',', coordinates.Slice(i * depth, depth).ToArray())}] does not index into shape {new Shape(sizes)}"
                    );
                flat = (flat * sizes[d]) + place;
            }
            result[i] = flat;
        }
        return result;
    }

    private static void Check(ReadOnlySpan<long> places, long size, int axis)
    {
        for (var i = 0; i < places.Length; i++)
            if (places[i] < 0 || places[i] >= size)
                throw new InvalidArgumentError($"indices[{i}] = {places[i]} is not in [0, {size}) of axis {axis}");
    }
}
