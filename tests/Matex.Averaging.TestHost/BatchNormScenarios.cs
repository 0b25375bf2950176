using Matex.Mpi.TestHost;
using Matex.Transparent.Averaging;
using Matex.Transparent.Normalization;

namespace Matex.Averaging.TestHost;

/// <summary>
/// Batch normalisation of rows that are spread over the ranks, held against the same computed from all rows in one place.
/// The last rank has a phantom row when there are three ranks or more.
/// </summary>
internal static class BatchNormScenarios
{
    private const int Channels = 11;
    private const int Pixels = 6;
    private const float Epsilon = 1e-3f;

    public static void Run(Collectives collectives)
    {
        foreach (var channelsFirst in new[] { false, true })
        foreach (var averaged in new[] { true, false })
            Compare(collectives, channelsFirst, averaged);
    }

    private static void Compare(Collectives collectives, bool channelsFirst, bool averaged)
    {
        var (rank, size) = (collectives.Rank, collectives.Size);
        var counts = Enumerable.Range(0, size).Select(r => size > 2 && r == size - 1 ? 0 : r + 2).ToArray();
        var (rows, start) = (counts.Sum(), counts[..rank].Sum());
        var (count, phantom) = (counts[rank], counts[rank] == 0);
        ChannelLayout Layout(int n) => channelsFirst ? new(n, Channels, Pixels) : new((long)n * Pixels, Channels, 1);
        int Channel(int i) => channelsFirst ? i / Pixels % Channels : i % Channels;

        var width = Channels * Pixels;
        float[] x = [.. Enumerable.Range(0, rows * width).Select(i => i * 37 % 101 / 20f + Channel(i) * 100)];
        // Each rank's derivative of its own loss: where losses are averaged, that of a mean over its own rows.
        float[] dy = [.. Enumerable.Range(0, rows * width).Select(i => i * 53 % 89 / 40f - 1)];
        double Share(int r) => averaged ? (double)counts[r] / rows : 1;
        double Global(int i) => dy[i] * Share(RankOf(counts, i / width));
        float[] scale = [.. Enumerable.Range(0, Channels).Select(c => 1 + c / 10f)];
        float[] offset = [.. Enumerable.Range(0, Channels).Select(c => c / 7f)];

        var whole = Reference.Of(x, i => Global(i), scale, offset, Channel, Channels);
        var first = phantom ? 0 : start;
        var range = (first * width)..((first + Math.Max(1, count)) * width);
        var own = Reference.Of(x[range], i => dy[range][i], scale, offset, Channel, Channels);
        var (mean, variance, y) = (Floats(own.Mean), Floats(own.Variance), Floats(own.Y));
        var forward = new NormalizedBatch
        {
            X = x.AsSpan(range),
            Scale = scale,
            Offset = offset,
            Mean = mean,
            Variance = variance,
            Y = y,
            Epsilon = Epsilon,
            Layout = Layout(Math.Max(1, count)),
        };
        var total = GlobalBatchNorm.Forward(collectives, forward, !phantom);
        Check.That(total == (long)rows * Pixels, $"{total} elements of a channel");
        Close(mean, whole.Mean, "mean");
        Close(variance, whole.Variance, "variance");
        if (!phantom)
            Close(y, whole.Y[range], "y");

        // What the kernel gives with the global statistics, but with the means of this rank's derivatives.
        var local = Reference.Differentiate(x[range], i => dy[range][i], scale, mean, variance, Channel, Channels);
        var dx = Floats(local.X);
        GlobalBatchNorm.Backward(
            collectives,
            forward with
            {
                Y = dx,
            },
            Floats(local.Scale),
            Floats(local.Offset),
            phantom ? 0 : Share(rank),
            total
        );
        if (phantom)
            Check.That(Array.TrueForAll(dx, static value => value == 0), "a phantom row has a derivative");
        else
            Close(dx, [.. whole.Backward.X[range].Select(value => value / Share(rank))], "derivative");
    }

    private static int RankOf(int[] counts, int row)
    {
        var rank = 0;
        for (; row >= counts[rank]; rank++)
            row -= counts[rank];
        return rank;
    }

    private static float[] Floats(double[] values) => Array.ConvertAll(values, static value => (float)value);

    private static void Close(float[] actual, double[] expected, string what)
    {
        for (var i = 0; i < expected.Length; i++)
            Check.That(
                Math.Abs(actual[i] - expected[i]) <= 2e-4 * (1 + Math.Abs(expected[i])),
                $"{what}: element {i} is {actual[i]}, not {expected[i]}"
            );
    }

    /// <summary>The definition, in double.</summary>
    private sealed record Reference(double[] Mean, double[] Variance, double[] Y)
    {
        public required (double[] X, double[] Scale, double[] Offset) Backward { get; init; }

        public static Reference Of(
            float[] x,
            Func<int, double> dy,
            float[] scale,
            float[] offset,
            Func<int, int> channel,
            int channels
        )
        {
            var (mean, variance) = (new double[channels], new double[channels]);
            for (var i = 0; i < x.Length; i++)
                mean[channel(i)] += (double)x[i] * channels / x.Length;
            for (var i = 0; i < x.Length; i++)
                variance[channel(i)] += Math.Pow(x[i] - mean[channel(i)], 2) * channels / x.Length;
            double[] y =
            [
                .. x.Select(
                    (value, i) =>
                        (value - mean[channel(i)]) / Math.Sqrt(variance[channel(i)] + Epsilon) * scale[channel(i)]
                        + offset[channel(i)]
                ),
            ];
            var backward = Differentiate(x, dy, scale, Floats(mean), Floats(variance), channel, channels);
            return new(mean, variance, y) { Backward = backward };
        }

        public static (double[] X, double[] Scale, double[] Offset) Differentiate(
            float[] x,
            Func<int, double> dy,
            float[] scale,
            float[] mean,
            float[] variance,
            Func<int, int> channel,
            int channels
        )
        {
            var (byScale, byOffset) = (new double[channels], new double[channels]);
            double Normal(int i) =>
                ((double)x[i] - mean[channel(i)]) / Math.Sqrt(variance[channel(i)] + (double)Epsilon);
            for (var i = 0; i < x.Length; i++)
            {
                byScale[channel(i)] += dy(i) * Normal(i);
                byOffset[channel(i)] += dy(i);
            }
            var each = (double)x.Length / channels;
            double[] byX =
            [
                .. Enumerable
                    .Range(0, x.Length)
                    .Select(i =>
                        scale[channel(i)]
                        / Math.Sqrt(variance[channel(i)] + (double)Epsilon)
                        * (dy(i) - byOffset[channel(i)] / each - Normal(i) * byScale[channel(i)] / each)
                    ),
            ];
            return (byX, byScale, byOffset);
        }
    }
}
