namespace Tensorflow.Engine;

/// <summary>Puts elements at their positions in a tensor that is filled with a default.</summary>
internal static class SparseElements
{
    public static TensorValue ToDense(
        TorchTensor indices,
        long[] sizes,
        TensorValue values,
        TensorValue fill,
        bool validate
    )
    {
        if (indices.Rank > 2)
            throw new InvalidArgumentError(
                $"sparse_indices should be a scalar, vector, or matrix, got shape {new Shape(indices.Sizes)}"
            );
        if (Array.Exists(sizes, s => s < 0))
            throw new InvalidArgumentError($"output_shape has a negative size: {new Shape(sizes)}");
        var count = indices.Rank == 0 ? 1 : (int)indices.Sizes[0];
        var depth = indices.Rank == 2 ? (int)indices.Sizes[1] : 1;
        if (depth != sizes.Length)
            throw new InvalidArgumentError(
                $"output_shape has incorrect number of elements: {sizes.Length} should be: {depth}"
            );
        var valueSizes = HostValue.Sizes(values);
        if (valueSizes.Length > 1 || (valueSizes.Length == 1 && valueSizes[0] != count))
            throw new InvalidArgumentError(
                $"sparse_values has incorrect shape {new Shape(valueSizes)}, should be [] or [{count}]"
            );
        if (HostValue.Sizes(fill).Length != 0)
            throw new InvalidArgumentError("default_value should be a scalar.");
        var positions = Positions(HostValue.ToIntegers(indices), count, sizes, validate);
        return values is StringValue texts
            ? Strings(positions, sizes, texts, (StringValue)fill)
            : Numbers(positions, sizes, (TorchTensor)values, (TorchTensor)fill);
    }

    private static long[] Positions(long[] indices, int count, long[] sizes, bool validate)
    {
        var positions = new long[count];
        for (var i = 0; i < count; i++)
        {
            var row = indices.AsSpan(i * sizes.Length, sizes.Length);
            for (var d = 0; d < sizes.Length; d++)
            {
                if (row[d] < 0 || row[d] >= sizes[d])
                    throw new InvalidArgumentError(
                        $"indices[{i}] = [{string.Join(',', row.ToArray())}] is out of bounds: need 0 <= index < "
                            + $"[{string.Join(',', sizes)}]"
                    );
                positions[i] = (positions[i] * sizes[d]) + row[d];
            }
            if (validate && i > 0 && positions[i] <= positions[i - 1])
                throw new InvalidArgumentError(
                    $"indices[{i}] = [{string.Join(',', row.ToArray())}] is "
                        + (positions[i] == positions[i - 1] ? "repeated" : "out of order")
                );
        }
        return positions;
    }

    private static StringValue Strings(long[] positions, long[] sizes, StringValue values, StringValue fill)
    {
        var elements = new byte[sizes.AsSpan().Product()][];
        Array.Fill(elements, fill.Elements[0]);
        for (var i = 0; i < positions.Length; i++)
            elements[positions[i]] = values.Elements[values.Sizes.Length == 0 ? 0 : i];
        return new StringValue(elements, sizes);
    }

    private static TorchTensor Numbers(long[] positions, long[] sizes, TorchTensor values, TorchTensor fill)
    {
        var result = TorchTensor.Empty(values.DataType, sizes);
        using var source = values.Contiguous();
        var target = Bytes(result);
        var elements = Bytes(source);
        var filling = Bytes(fill);
        var width = filling.Length;
        for (var at = 0; at < target.Length; at += width)
            filling.CopyTo(target[at..]);
        for (var i = 0; i < positions.Length; i++)
            elements
                .Slice(values.Rank == 0 ? 0 : i * width, width)
                .CopyTo(target[checked((int)(positions[i] * width))..]);
        return result;
    }

    private static unsafe Span<byte> Bytes(TorchTensor tensor) =>
        new((void*)tensor.DataPointer, checked((int)tensor.ByteCount));
}
