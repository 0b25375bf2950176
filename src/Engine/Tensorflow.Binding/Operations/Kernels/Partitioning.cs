namespace Tensorflow.Engine;

/// <summary>Slices sorted into partitions, and put together again.</summary>
internal static class Partitioning
{
    /// <summary>Slices of the data, in order, by the partition that each belongs to.</summary>
    public static TensorValue[] Split(TorchTensor data, TorchTensor partitions, int count)
    {
        using var numbers = Integers.AsInt64(partitions);
        var lists = new List<long>[count];
        for (var i = 0; i < count; i++)
            lists[i] = [];
        var span = numbers.Span<long>();
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i] < 0 || span[i] >= count)
                throw new InvalidArgumentError($"partitions[{i}] = {span[i]} is not in [0, {count})");
            lists[span[i]].Add(i);
        }
        using var flat = data.Reshape([partitions.Count, .. data.Sizes[partitions.Rank..]]);
        return Array.ConvertAll(
            lists,
            list =>
            {
                using var positions = TorchTensor.FromSpan<long>(list.ToArray(), [list.Count]);
                return Gathering.Gather(flat, positions, 0, 0);
            }
        );
    }

    /// <summary>Slices of the second half of the inputs, each at the position that the first half gives.</summary>
    public static TorchTensor Stitch(KernelContext c)
    {
        var half = c.Count / 2;
        var largest = -1L;
        for (var i = 0; i < half; i++)
        {
            using var positions = Integers.AsInt64(c.Tensor(i));
            foreach (var place in positions.Span<long>())
                largest = Math.Max(largest, place);
        }
        var inner = c.Tensor(half).Sizes[c.Tensor(0).Rank..];
        var result = TorchTensor.Zeros(c.Tensor(half).DataType, [largest + 1, .. inner]);
        for (var i = 0; i < half; i++)
        {
            using var positions = c.Tensor(i).Reshape([c.Tensor(i).Count]);
            Scattering.UpdateRows(result, positions, c.Tensor(half + i), RowUpdate.Set);
        }
        return result;
    }
}
