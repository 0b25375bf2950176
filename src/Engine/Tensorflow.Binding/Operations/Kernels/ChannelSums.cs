using System.Numerics;

namespace Tensorflow.Engine;

/// <summary>Vectorised passes over rows of channels: sums for each channel, and affine maps.</summary>
internal static class ChannelSums
{
    private const int Block = 64;

    /// <summary>Adds the sum of each channel.</summary>
    public static void Of(ReadOnlySpan<float> x, double[] sums)
    {
        Span<float> partial = new float[sums.Length];
        for (var start = 0; start < x.Length; start += Block * sums.Length)
        {
            partial.Clear();
            for (var row = start; row < Math.Min(x.Length, start + (Block * sums.Length)); row += sums.Length)
                Segments.Accumulate(x.Slice(row, sums.Length), partial);
            Add(partial, sums);
        }
    }

    /// <summary>Adds the sum of (x - mean)² of each channel.</summary>
    public static void OfSquares(ReadOnlySpan<float> x, ReadOnlySpan<float> mean, double[] sums) =>
        Products(x, mean, x, mean, sums);

    /// <summary>Adds the sum of y (x - mean) of each channel.</summary>
    public static void OfProducts(
        ReadOnlySpan<float> y,
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> mean,
        double[] sums
    ) => Products(x, mean, y, default, sums);

    private static void Products(
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> mean,
        ReadOnlySpan<float> y,
        ReadOnlySpan<float> meanY,
        double[] sums
    )
    {
        var channels = sums.Length;
        Span<float> partial = new float[channels];
        for (var start = 0; start < x.Length; start += Block * channels)
        {
            partial.Clear();
            for (var row = start; row < Math.Min(x.Length, start + (Block * channels)); row += channels)
            {
                var a = x.Slice(row, channels);
                var b = y.Slice(row, channels);
                var c = 0;
                for (; c <= channels - Vector<float>.Count; c += Vector<float>.Count)
                {
                    var first = new Vector<float>(a[c..]) - new Vector<float>(mean[c..]);
                    var second = new Vector<float>(b[c..]);
                    if (!meanY.IsEmpty)
                        second -= new Vector<float>(meanY[c..]);
                    (new Vector<float>(partial[c..]) + (first * second)).CopyTo(partial[c..]);
                }
                for (; c < channels; c++)
                    partial[c] += (a[c] - mean[c]) * (meanY.IsEmpty ? b[c] : b[c] - meanY[c]);
            }
            Add(partial, sums);
        }
    }

    /// <summary>(x - mean) factor + offset.</summary>
    public static void Normalize(
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> mean,
        ReadOnlySpan<float> factor,
        ReadOnlySpan<float> offset,
        Span<float> result
    )
    {
        var channels = mean.Length;
        for (var row = 0; row < x.Length; row += channels)
        {
            var from = x.Slice(row, channels);
            var to = result.Slice(row, channels);
            var c = 0;
            for (; c <= channels - Vector<float>.Count; c += Vector<float>.Count)
                (
                    ((new Vector<float>(from[c..]) - new Vector<float>(mean[c..])) * new Vector<float>(factor[c..]))
                    + new Vector<float>(offset[c..])
                ).CopyTo(to[c..]);
            for (; c < channels; c++)
                to[c] = ((from[c] - mean[c]) * factor[c]) + offset[c];
        }
    }

    /// <summary>slope (g - shift - (x - mean) centre).</summary>
    public static void Gradient(
        ReadOnlySpan<float> grad,
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> mean,
        ReadOnlySpan<float> slope,
        ReadOnlySpan<float> shift,
        ReadOnlySpan<float> centre,
        Span<float> result
    )
    {
        var channels = mean.Length;
        for (var row = 0; row < x.Length; row += channels)
        {
            var g = grad.Slice(row, channels);
            var from = x.Slice(row, channels);
            var to = result.Slice(row, channels);
            var c = 0;
            for (; c <= channels - Vector<float>.Count; c += Vector<float>.Count)
            {
                var distance = new Vector<float>(from[c..]) - new Vector<float>(mean[c..]);
                var inner =
                    new Vector<float>(g[c..])
                    - new Vector<float>(shift[c..])
                    - (distance * new Vector<float>(centre[c..]));
                (inner * new Vector<float>(slope[c..])).CopyTo(to[c..]);
            }
            for (; c < channels; c++)
                to[c] = slope[c] * (g[c] - shift[c] - ((from[c] - mean[c]) * centre[c]));
        }
    }

    private static void Add(ReadOnlySpan<float> partial, double[] sums)
    {
        for (var c = 0; c < sums.Length; c++)
            sums[c] += partial[c];
    }
}
