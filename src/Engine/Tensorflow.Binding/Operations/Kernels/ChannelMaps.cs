using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tensorflow.Engine;

/// <summary>Maps of rows of channels with numbers for each channel. Threads take parts of the rows.</summary>
internal static unsafe class ChannelMaps
{
    /// <summary>(x - mean) factor + offset.</summary>
    public static void Normalize(TorchTensor x, float[] mean, float[] factor, float[] offset, TorchTensor result)
    {
        var from = (float*)x.DataPointer;
        var to = (float*)result.DataPointer;
        Share(
            x.Count,
            mean.Length,
            (start, rows) =>
            {
                fixed (
                    float* m = mean,
                        f = factor,
                        o = offset
                )
                    Normalize(from + start, m, f, o, to + start, rows, mean.Length);
            }
        );
    }

    /// <summary>slope (g - shift - (x - mean) centre).</summary>
    public static void Gradient(
        TorchTensor grad,
        TorchTensor x,
        float[] mean,
        float[] slope,
        float[] shift,
        float[] centre,
        TorchTensor result
    )
    {
        var g = (float*)grad.DataPointer;
        var from = (float*)x.DataPointer;
        var to = (float*)result.DataPointer;
        Share(
            x.Count,
            mean.Length,
            (start, rows) =>
            {
                fixed (
                    float* m = mean,
                        s = slope,
                        d = shift,
                        c = centre
                )
                    Gradient(g + start, from + start, m, s, d, c, to + start, rows, mean.Length);
            }
        );
    }

    /// <summary>Blocks of rows that stay in the first cache while one vector of channels follows another.</summary>
    private static void Share(long count, int channels, Action<long, int> block)
    {
        if (channels == 0)
            return;
        ParallelLoop.Ranges(
            count / channels,
            ChannelSums.Block,
            channels,
            (start, end) =>
            {
                for (var row = start; row < end; row += ChannelSums.Block)
                    block(row * channels, (int)Math.Min(ChannelSums.Block, end - row));
            }
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Normalize(
        float* x,
        float* mean,
        float* factor,
        float* offset,
        float* result,
        int rows,
        int channels
    )
    {
        var c = 0;
        for (; c <= channels - Vector<float>.Count; c += Vector<float>.Count)
        {
            var (m, f, o) = (Vector.Load(mean + c), Vector.Load(factor + c), Vector.Load(offset + c));
            for (var at = c; at < rows * channels; at += channels)
                (((Vector.Load(x + at) - m) * f) + o).Store(result + at);
        }
        for (; c < channels; c++)
        for (var at = c; at < rows * channels; at += channels)
            result[at] = ((x[at] - mean[c]) * factor[c]) + offset[c];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Gradient(
        float* grad,
        float* x,
        float* mean,
        float* slope,
        float* shift,
        float* centre,
        float* result,
        int rows,
        int channels
    )
    {
        var c = 0;
        for (; c <= channels - Vector<float>.Count; c += Vector<float>.Count)
        {
            var (m, s) = (Vector.Load(mean + c), Vector.Load(slope + c));
            var (d, e) = (Vector.Load(shift + c), Vector.Load(centre + c));
            for (var at = c; at < rows * channels; at += channels)
                ((Vector.Load(grad + at) - d - ((Vector.Load(x + at) - m) * e)) * s).Store(result + at);
        }
        for (; c < channels; c++)
        for (var at = c; at < rows * channels; at += channels)
            result[at] = slope[c] * (grad[at] - shift[c] - ((x[at] - mean[c]) * centre[c]));
    }
}
