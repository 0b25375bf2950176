namespace Tensorflow.Engine;

/// <summary>Elements of queues: rows of tensors, and tensors of rows.</summary>
internal static class QueueElements
{
    /// <summary>The rows of several tensors, which must have equally many.</summary>
    public static IEnumerable<TensorValue[]> Rows(TensorValue[] components)
    {
        var sizes = Array.ConvertAll(components, HostValue.Sizes);
        if (Array.Exists(sizes, s => s.Length == 0))
            throw new InvalidArgumentError("enqueue_many takes tensors with at least one dimension, got a scalar.");
        if (Array.Exists(sizes, s => s[0] != sizes[0][0]))
            throw new InvalidArgumentError(
                "All components must have the same size in dimension 0, got "
                    + string.Join(", ", sizes.Select(s => new Shape(s)))
            );
        return Slices();

        IEnumerable<TensorValue[]> Slices()
        {
            for (var row = 0L; row < sizes[0][0]; row++)
            {
                using var position = TorchTensor.Scalar(row);
                yield return Array.ConvertAll(components, c => Gathering.Gather(c, position, 0, 0));
            }
        }
    }

    /// <summary>Joins one component of several elements along a new dimension 0.</summary>
    public static TensorValue Join(TensorValue[][] elements, int component, TF_DataType type, bool pad, Shape shape)
    {
        var parts = Array.ConvertAll(elements, e => e[component]);
        var sizes =
            pad ? Largest(parts)
            : parts.Length > 0 ? HostValue.Sizes(parts[0])
            : KnownSizes(shape);
        if (!pad && Array.Find(parts, p => !HostValue.Sizes(p).AsSpan().SequenceEqual(sizes)) is { } other)
            throw new InvalidArgumentError(
                $"Elements of shapes {new Shape(sizes)} and {new Shape(HostValue.Sizes(other))} cannot be taken together."
            );
        return type == TF_DataType.TF_STRING ? Strings(parts, sizes) : Numbers(parts, type, sizes);
    }

    private static long[] KnownSizes(Shape shape) => shape.IsFullyDefined ? shape.dims : [];

    private static long[] Largest(TensorValue[] parts)
    {
        var sizes = parts.Length == 0 ? [] : (long[])HostValue.Sizes(parts[0]).Clone();
        foreach (var part in parts)
            for (var d = 0; d < sizes.Length; d++)
                sizes[d] = Math.Max(sizes[d], HostValue.Sizes(part)[d]);
        return sizes;
    }

    private static StringValue Strings(TensorValue[] parts, long[] sizes)
    {
        var width = (int)sizes.AsSpan().Product();
        var elements = new byte[parts.Length * width][];
        Array.Fill(elements, []);
        for (var i = 0; i < parts.Length; i++)
            Copy(
                HostValue.Sizes(parts[i]),
                sizes,
                (from, to) => elements[(i * width) + to] = ((StringValue)parts[i]).Elements[from]
            );
        return new StringValue(elements, [parts.Length, .. sizes]);
    }

    private static TorchTensor Numbers(TensorValue[] parts, TF_DataType type, long[] sizes)
    {
        var result = TorchTensor.Zeros(type, [parts.Length, .. sizes]);
        var bytes = ScalarTypes.SizeOf(type);
        var width = (int)sizes.AsSpan().Product();
        for (var i = 0; i < parts.Length; i++)
        {
            using var part = ((TorchTensor)parts[i]).Contiguous();
            Copy(part.Sizes, sizes, (from, to) => CopyElement(part, from, result, (i * width) + to, bytes));
        }
        return result;
    }

    private static unsafe void CopyElement(TorchTensor from, int source, TorchTensor to, int target, int bytes) =>
        System.Buffer.MemoryCopy(
            (byte*)from.DataPointer + ((long)source * bytes),
            (byte*)to.DataPointer + ((long)target * bytes),
            bytes,
            bytes
        );

    // Positions of all elements of a tensor, in it and in a larger one of the same rank.
    private static void Copy(long[] sizes, long[] larger, Action<int, int> copy)
    {
        var count = (int)sizes.AsSpan().Product();
        for (var flat = 0; flat < count; flat++)
        {
            var (rest, target, stride) = (flat, 0L, 1L);
            for (var d = sizes.Length - 1; d >= 0; d--)
            {
                target += rest % sizes[d] * stride;
                rest = (int)(rest / sizes[d]);
                stride *= larger[d];
            }
            copy(flat, (int)target);
        }
    }
}
