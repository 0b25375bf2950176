namespace Tensorflow.Engine;

/// <summary>Reductions of slices by segment, computed in double.</summary>
internal static class SegmentReductions
{
    public enum Kind
    {
        Mean,
        Prod,
        Max,
        Min,
    }

    /// <param name="kind">What is computed.</param>
    /// <param name="data">The slices.</param>
    /// <param name="places">The segment of each slice; negative ones are left out.</param>
    /// <param name="rank">The number of dimensions that the places have.</param>
    /// <param name="count">The number of segments.</param>
    /// <param name="empty">What an empty segment gives; null for the neutral element.</param>
    public static TorchTensor Reduce(Kind kind, TorchTensor data, long[] places, int rank, long count, double? empty)
    {
        using var wide = Torch.Cast(data, TF_DataType.TF_DOUBLE);
        using var source = wide.Contiguous();
        var inner = (int)data.Sizes.AsSpan(rank).Product();
        var result = new double[count * inner];
        var seen = new long[count];
        Array.Fill(result, Neutral(kind, data.DataType));
        for (var i = 0; i < places.Length; i++)
        {
            var place = places[i];
            if (place < 0)
                continue;
            if (place >= count)
                throw new InvalidArgumentError($"segment_ids[{i}] = {place} is out of range [0, {count})");
            seen[place]++;
            var from = source.Span<double>().Slice(i * inner, inner);
            var to = result.AsSpan((int)place * inner, inner);
            for (var j = 0; j < inner; j++)
                to[j] = Combine(kind, to[j], from[j]);
        }
        for (var s = 0; s < count; s++)
            if (seen[s] == 0 && empty is { } value)
                result.AsSpan(s * inner, inner).Fill(value);
            else if (kind == Kind.Mean)
                for (var j = 0; j < inner; j++)
                    result[(s * inner) + j] /= seen[s];
        using var all = TorchTensor.FromSpan<double>(result, [count, .. data.Sizes[rank..]]);
        return Torch.Cast(all, data.DataType);
    }

    private static double Combine(Kind kind, double a, double b) =>
        kind switch
        {
            Kind.Prod => a * b,
            Kind.Max => Math.Max(a, b),
            Kind.Min => Math.Min(a, b),
            _ => a + b,
        };

    private static double Neutral(Kind kind, TF_DataType type) =>
        kind switch
        {
            Kind.Prod => 1,
            Kind.Max => Lowest(type),
            Kind.Min => -Lowest(type) - (type.is_integer() ? 1 : 0),
            _ => 0,
        };

    private static double Lowest(TF_DataType type) =>
        type switch
        {
            TF_DataType.TF_INT32 => int.MinValue,
            TF_DataType.TF_INT64 => long.MinValue,
            TF_DataType.TF_DOUBLE => double.MinValue,
            _ => float.MinValue,
        };
}
