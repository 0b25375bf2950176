using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matex.Transparent.Normalization;

/// <summary>Passes over an array with numbers of their own for each channel.</summary>
internal static class ChannelKernels
{
    /// <summary>result = (x - mean) · factor + offset</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Normalize(
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> mean,
        ReadOnlySpan<float> factor,
        ReadOnlySpan<float> offset,
        Span<float> result,
        ChannelLayout layout
    )
    {
        for (int outer = 0, at = 0; outer < layout.Outer; outer++)
        {
            if (layout.Inner == 1)
            {
                var row = x.Slice(at, layout.Channels);
                var target = result.Slice(at, layout.Channels);
                var c = 0;
                for (; c + Vector<float>.Count <= row.Length; c += Vector<float>.Count)
                {
                    ((Load(row, c) - Load(mean, c)) * Load(factor, c) + Load(offset, c)).CopyTo(target[c..]);
                }
                for (; c < row.Length; c++)
                {
                    target[c] = (row[c] - mean[c]) * factor[c] + offset[c];
                }
                at += layout.Channels;
                continue;
            }
            for (var c = 0; c < layout.Channels; c++)
            {
                for (var end = at + (int)layout.Inner; at < end; at++)
                {
                    result[at] = (x[at] - mean[c]) * factor[c] + offset[c];
                }
            }
        }
    }

    /// <summary>result += shift + slope · (x - mean)</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddLine(
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> mean,
        ReadOnlySpan<float> shift,
        ReadOnlySpan<float> slope,
        Span<float> result,
        ChannelLayout layout
    )
    {
        for (int outer = 0, at = 0; outer < layout.Outer; outer++)
        {
            if (layout.Inner == 1)
            {
                var row = x.Slice(at, layout.Channels);
                var target = result.Slice(at, layout.Channels);
                var c = 0;
                for (; c + Vector<float>.Count <= row.Length; c += Vector<float>.Count)
                {
                    (Load(target, c) + Load(shift, c) + Load(slope, c) * (Load(row, c) - Load(mean, c))).CopyTo(
                        target[c..]
                    );
                }
                for (; c < row.Length; c++)
                {
                    target[c] += shift[c] + slope[c] * (row[c] - mean[c]);
                }
                at += layout.Channels;
                continue;
            }
            for (var c = 0; c < layout.Channels; c++)
            {
                for (var end = at + (int)layout.Inner; at < end; at++)
                {
                    result[at] += shift[c] + slope[c] * (x[at] - mean[c]);
                }
            }
        }
    }

    private static Vector<float> Load(ReadOnlySpan<float> values, int at) =>
        Vector.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)at);
}
