using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tensorflow.Engine;

/// <summary>
/// Sums for each channel over rows of channels, in float over blocks of rows and in double from block to block.
/// Threads take parts of the rows.
/// </summary>
internal static unsafe class ChannelSums
{
    public const int Block = 64;

    /// <summary>What is summed, from elements of two tensors and the first one's mean.</summary>
    private interface ITerm
    {
        Vector<float> Of(Vector<float> x, Vector<float> y, Vector<float> mean);

        float Of(float x, float y, float mean);
    }

    /// <summary>The sum of each channel.</summary>
    public static double[] Of(TorchTensor x, int channels) => Sums(x, x, new float[channels], default(Plain));

    /// <summary>The sum of (x - mean)² of each channel.</summary>
    public static double[] OfSquares(TorchTensor x, float[] mean) => Sums(x, x, mean, default(SquareOfDistance));

    /// <summary>The sum of y (x - mean) of each channel.</summary>
    public static double[] OfProducts(TorchTensor y, TorchTensor x, float[] mean) =>
        Sums(x, y, mean, default(ProductWithDistance));

    private static double[] Sums<TTerm>(TorchTensor x, TorchTensor y, float[] mean, TTerm term)
        where TTerm : struct, ITerm
    {
        var channels = mean.Length;
        var total = new double[channels];
        var rows = channels == 0 ? 0 : x.Count / channels;
        var parts = ParallelLoop.Pays(x.Count) ? ParallelLoop.Threads : 1;
        var sums = new double[parts][];
        var blocks = (rows + Block - 1) / Block;
        var a = (float*)x.DataPointer;
        var b = (float*)y.DataPointer;
        ParallelLoop.Run(
            parts,
            part =>
            {
                var start = blocks * part / parts * Block;
                var end = Math.Min(rows, blocks * (part + 1) / parts * Block);
                sums[part] = Sum(a, b, mean, start, end, channels, term);
            }
        );
        foreach (var sum in sums)
            for (var c = 0; c < channels; c++)
                total[c] += sum[c];
        return total;
    }

    private static double[] Sum<TTerm>(float* x, float* y, float[] mean, long start, long end, int channels, TTerm term)
        where TTerm : struct, ITerm
    {
        var sums = new double[channels];
        var partial = new float[channels];
        fixed (
            float* m = mean,
                p = partial
        )
            for (var row = start; row < end; row += Block)
            {
                var count = (int)Math.Min(Block, end - row);
                SumBlock(x + (row * channels), y + (row * channels), m, count, channels, p, term);
                for (var c = 0; c < channels; c++)
                    sums[c] += p[c];
            }
        return sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumBlock<TTerm>(
        float* x,
        float* y,
        float* mean,
        int rows,
        int channels,
        float* result,
        TTerm term
    )
        where TTerm : struct, ITerm
    {
        var width = Vector<float>.Count;
        var c = 0;
        for (; c <= channels - (2 * width); c += 2 * width)
        {
            var (first, second) = (Vector<float>.Zero, Vector<float>.Zero);
            var (m, n) = (Vector.Load(mean + c), Vector.Load(mean + c + width));
            for (var row = 0; row < rows; row++)
            {
                var at = (row * channels) + c;
                first += term.Of(Vector.Load(x + at), Vector.Load(y + at), m);
                second += term.Of(Vector.Load(x + at + width), Vector.Load(y + at + width), n);
            }
            first.Store(result + c);
            second.Store(result + c + width);
        }
        for (; c <= channels - width; c += width)
        {
            var sum = Vector<float>.Zero;
            var m = Vector.Load(mean + c);
            for (var at = c; at < rows * channels; at += channels)
                sum += term.Of(Vector.Load(x + at), Vector.Load(y + at), m);
            sum.Store(result + c);
        }
        for (; c < channels; c++)
        {
            var sum = 0f;
            for (var row = 0; row < rows; row++)
                sum += term.Of(x[(row * channels) + c], y[(row * channels) + c], mean[c]);
            result[c] = sum;
        }
    }

    private readonly struct Plain : ITerm
    {
        public Vector<float> Of(Vector<float> x, Vector<float> y, Vector<float> mean) => x;

        public float Of(float x, float y, float mean) => x;
    }

    private readonly struct SquareOfDistance : ITerm
    {
        public Vector<float> Of(Vector<float> x, Vector<float> y, Vector<float> mean) => (x - mean) * (x - mean);

        public float Of(float x, float y, float mean) => (x - mean) * (x - mean);
    }

    private readonly struct ProductWithDistance : ITerm
    {
        public Vector<float> Of(Vector<float> x, Vector<float> y, Vector<float> mean) => y * (x - mean);

        public float Of(float x, float y, float mean) => y * (x - mean);
    }
}
