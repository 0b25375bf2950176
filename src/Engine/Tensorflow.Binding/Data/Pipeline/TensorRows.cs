namespace Tensorflow.Engine;

/// <summary>Tensors of equal length in dimension 0, whose rows are the elements of a data set.</summary>
internal sealed class TensorRows
{
    private readonly TensorValue[] _components;

    /// <exception cref="InvalidArgumentError">There is a scalar, or the lengths differ.</exception>
    public TensorRows(params TensorValue[] components)
    {
        _components = Array.ConvertAll(components, InRowMajorOrder);
        Count = -1;
        foreach (var component in _components)
        {
            var sizes = HostValue.Sizes(component);
            if (sizes.Length == 0)
                throw new InvalidArgumentError("A scalar cannot be cut into rows. Use from_tensors for one element.");
            if (Count >= 0 && sizes[0] != Count)
                throw new InvalidArgumentError(
                    $"Tensors of {Count} and {sizes[0]} rows cannot be cut into rows together."
                );
            Count = sizes[0];
        }
    }

    /// <summary>Number of rows.</summary>
    public long Count { get; }

    public int ComponentCount => _components.Length;

    /// <summary>The components of one row, as views.</summary>
    public TensorValue[] View(long row)
    {
        var views = new TensorValue[_components.Length];
        for (var i = 0; i < views.Length; i++)
            views[i] = _components[i] switch
            {
                TorchTensor t => t.View(t.Sizes.AsSpan(1), t.Strides.AsSpan(1), row * t.Strides[0]),
                StringValue s => StringRows(s, [row], s.Sizes[1..]),
                var other => throw NoRows(other),
            };
        return views;
    }

    /// <summary>Copies of the given rows, one tensor for each component.</summary>
    public TensorValue[] Gather(ReadOnlySpan<long> rows)
    {
        var batch = new TensorValue[_components.Length];
        for (var i = 0; i < batch.Length; i++)
            batch[i] = _components[i] switch
            {
                TorchTensor t => Gather(t, rows),
                StringValue s => StringRows(s, rows, [rows.Length, .. s.Sizes[1..]]),
                var other => throw NoRows(other),
            };
        return batch;
    }

    private static unsafe TorchTensor Gather(TorchTensor source, ReadOnlySpan<long> rows)
    {
        Span<long> sizes = stackalloc long[source.Rank];
        source.Sizes.CopyTo(sizes);
        sizes[0] = rows.Length;
        var target = TorchTensor.Empty(source.DataType, sizes);
        var rowBytes = source.Sizes[0] == 0 ? 0 : source.ByteCount / source.Sizes[0];
        var from = (byte*)source.DataPointer;
        var to = (byte*)target.DataPointer;
        // Neighbouring rows are copied at once.
        for (int i = 0, run; i < rows.Length; i += run)
        {
            for (run = 1; i + run < rows.Length && rows[i + run] == rows[i] + run; )
                run++;
            System.Buffer.MemoryCopy(from + rows[i] * rowBytes, to + i * rowBytes, run * rowBytes, run * rowBytes);
        }
        GC.KeepAlive(source);
        return target;
    }

    private static StringValue StringRows(StringValue source, ReadOnlySpan<long> rows, long[] sizes)
    {
        var rowLength = source.Sizes[0] == 0 ? 0 : source.Elements.Length / (int)source.Sizes[0];
        var elements = new byte[rows.Length * rowLength][];
        for (var i = 0; i < rows.Length; i++)
            Array.Copy(source.Elements, rows[i] * rowLength, elements, i * rowLength, rowLength);
        return new StringValue(elements, sizes);
    }

    private static TensorValue InRowMajorOrder(TensorValue value) =>
        value is TorchTensor { IsContiguous: false } strided ? strided.Clone() : value;

    private static InvalidArgumentError NoRows(TensorValue value) =>
        new($"{HostValue.Describe(value)} cannot be cut into rows.");
}
