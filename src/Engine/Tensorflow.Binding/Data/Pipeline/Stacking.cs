namespace Tensorflow.Engine;

/// <summary>Joins elements of a data set along a new dimension 0.</summary>
internal static class Stacking
{
    /// <returns>One tensor for each component.</returns>
    public static TensorValue[] Stack(ReadOnlySpan<Element> elements)
    {
        var first = elements[0].Components();
        var all = new TensorValue[elements.Length][];
        all[0] = first;
        for (var i = 1; i < all.Length; i++)
            all[i] = elements[i].Components();
        var batch = new TensorValue[first.Length];
        for (var c = 0; c < batch.Length; c++)
            batch[c] = first[c] is StringValue ? StackStrings(all, c) : StackNumbers(all, c);
        return batch;
    }

    private static unsafe TorchTensor StackNumbers(TensorValue[][] elements, int component)
    {
        if (elements[0][component] is not TorchTensor first)
            throw new InvalidArgumentError($"{HostValue.Describe(elements[0][component])} cannot be batched.");
        var batch = TorchTensor.Empty(first.DataType, [elements.Length, .. first.Sizes]);
        for (var i = 0; i < elements.Length; i++)
        {
            if (
                elements[i][component] is not TorchTensor part
                || part.DataType != first.DataType
                || !part.Sizes.AsSpan().SequenceEqual(first.Sizes)
            )
                throw Mismatch(first, elements[i][component], i);
            using var ordered = part.Contiguous();
            System.Buffer.MemoryCopy(
                (void*)ordered.DataPointer,
                (byte*)batch.DataPointer + i * first.ByteCount,
                first.ByteCount,
                first.ByteCount
            );
        }
        return batch;
    }

    private static StringValue StackStrings(TensorValue[][] elements, int component)
    {
        var first = (StringValue)elements[0][component];
        var strings = new List<byte[]>();
        for (var i = 0; i < elements.Length; i++)
            if (elements[i][component] is StringValue part && part.Sizes.AsSpan().SequenceEqual(first.Sizes))
                strings.AddRange(part.Elements);
            else
                throw Mismatch(first, elements[i][component], i);
        return new StringValue([.. strings], [elements.Length, .. first.Sizes]);
    }

    private static InvalidArgumentError Mismatch(TensorValue first, TensorValue other, int index) =>
        new(
            $"Cannot batch tensors with different shapes: element 0 is {HostValue.Describe(first)}, "
                + $"element {index} {HostValue.Describe(other)}."
        );
}
