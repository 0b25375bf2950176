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

    /// <summary>Elements that certainly stay in the first cache.</summary>
    private const int Cached = 4096;

    /// <summary>What is summed, from elements of two tensors and the first one's mean.</summary>
    private interface ITerm
    {
        Vector<float> Of(Vector<float> x, Vector<float> y, Vector<float> mean);

        float Of(float x, float y, float mean);
    }

    /// <summary>
    /// Mean and sum of squared distances from it of each channel, in one pass over memory: each block is looked at twice
    /// while it is in the first cache, and what blocks have is combined (Chan, Golub and LeVeque, 1979).
    /// </summary>
    public static (double[] Mean, double[] Squares) Moments(TorchTensor x, int channels)
    {
        var from = (float*)x.DataPointer;
        var rows = channels == 0 ? 0 : x.Count / channels;
        var total = new Moment(channels);
        foreach (var part in EachPart(rows, x.Count, (start, end) => MomentOf(from, start, end, channels)))
            total.Add(part);
        GC.KeepAlive(x);
        return (total.Mean, total.Squares);
    }

    /// <summary>The sums of y and of y (x - mean) of each channel.</summary>
    public static (double[] Sum, double[] Products) OfProducts(TorchTensor y, TorchTensor x, float[] mean)
    {
        var channels = mean.Length;
        var rows = channels == 0 ? 0 : x.Count / channels;
        float* a = (float*)x.DataPointer,
            b = (float*)y.DataPointer;
        var (sums, products) = (new double[channels], new double[channels]);
        foreach (var (sum, product) in EachPart(rows, x.Count, (start, end) => ProductsOf(a, b, mean, start, end)))
            for (var c = 0; c < channels; c++)
            {
                sums[c] += sum[c];
                products[c] += product[c];
            }
        GC.KeepAlive(x);
        GC.KeepAlive(y);
        return (sums, products);
    }

    /// <summary>What threads make of their parts of the rows, in the order of the rows.</summary>
    private static T[] EachPart<T>(long rows, long elements, Func<long, long, T> of)
    {
        var parts = ParallelLoop.Pays(elements) ? ParallelLoop.Threads : 1;
        var results = new T[parts];
        var blocks = (rows + Block - 1) / Block;
        ParallelLoop.Run(
            parts,
            part =>
                results[part] = of(blocks * part / parts * Block, Math.Min(rows, blocks * (part + 1) / parts * Block))
        );
        return results;
    }

    private static Moment MomentOf(float* x, long start, long end, int channels)
    {
        var result = new Moment(channels);
        var block = BlockOf(channels);
        var (sum, mean, squares) = (new float[channels], new float[channels], new float[channels]);
        fixed (
            float* s = sum,
                m = mean,
                q = squares
        )
            for (var row = start; row < end; row += block)
            {
                var count = (int)Math.Min(block, end - row);
                var from = x + (row * channels);
                SumBlock(from, from, m, count, channels, s, default(Plain));
                for (var c = 0; c < channels; c++)
                    m[c] = s[c] / count;
                SumBlock(from, from, m, count, channels, q, default(SquareOfDistance));
                result.Add(count, mean, squares);
            }
        return result;
    }

    private static (double[] Sum, double[] Products) ProductsOf(float* x, float* y, float[] mean, long start, long end)
    {
        var channels = mean.Length;
        var block = BlockOf(channels);
        var (sums, products) = (new double[channels], new double[channels]);
        var (sum, product) = (new float[channels], new float[channels]);
        fixed (
            float* m = mean,
                s = sum,
                p = product
        )
            for (var row = start; row < end; row += block)
            {
                var count = (int)Math.Min(block, end - row);
                var at = row * channels;
                SumBlock(y + at, y + at, m, count, channels, s, default(Plain));
                SumBlock(x + at, y + at, m, count, channels, p, default(ProductWithDistance));
                for (var c = 0; c < channels; c++)
                {
                    sums[c] += s[c];
                    products[c] += p[c];
                }
            }
        return (sums, products);
    }

    /// <summary>Rows whose elements, of two tensors, stay in the first cache.</summary>
    private static int BlockOf(int channels) => Math.Max(Block, Cached / Math.Max(1, channels));

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
            // Two rows at a time: an addition need not wait for the last one.
            var (first, second) = (Vector<float>.Zero, Vector<float>.Zero);
            var (third, fourth) = (Vector<float>.Zero, Vector<float>.Zero);
            var (m, n) = (Vector.Load(mean + c), Vector.Load(mean + c + width));
            float* a = x + c,
                b = y + c;
            var row = 0;
            for (; row < rows - 1; row += 2, a += 2 * channels, b += 2 * channels)
            {
                first += term.Of(Vector.Load(a), Vector.Load(b), m);
                second += term.Of(Vector.Load(a + width), Vector.Load(b + width), n);
                third += term.Of(Vector.Load(a + channels), Vector.Load(b + channels), m);
                fourth += term.Of(Vector.Load(a + channels + width), Vector.Load(b + channels + width), n);
            }
            if (row < rows)
            {
                first += term.Of(Vector.Load(a), Vector.Load(b), m);
                second += term.Of(Vector.Load(a + width), Vector.Load(b + width), n);
            }
            (first + third).Store(result + c);
            (second + fourth).Store(result + c + width);
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

    /// <summary>Means of rows, and sums of squared distances from them.</summary>
    private sealed class Moment(int channels)
    {
        private double _count;

        public double[] Mean { get; } = new double[channels];

        public double[] Squares { get; } = new double[channels];

        public void Add(Moment other)
        {
            if (other._count == 0)
                return;
            var (share, spread) = Count(other._count);
            for (var c = 0; c < channels; c++)
                Add(c, share, spread, other.Mean[c], other.Squares[c]);
        }

        public void Add(int count, float[] mean, float[] squares)
        {
            var (share, spread) = Count(count);
            for (var c = 0; c < channels; c++)
                Add(c, share, spread, mean[c], squares[c]);
        }

        /// <summary>The share of so many more rows in all, and by what the squared distance of the means counts.</summary>
        private (double Share, double Spread) Count(double count)
        {
            var before = _count;
            _count += count;
            return (count / _count, before * (count / _count));
        }

        private void Add(int c, double share, double spread, double mean, double squares)
        {
            var distance = mean - Mean[c];
            Mean[c] += distance * share;
            Squares[c] += squares + (distance * distance * spread);
        }
    }
}
