using Matex.Mpi;
using Matex.Transparent.Averaging;

namespace Matex.Transparent.Normalization;

/// <summary>
/// Batch normalisation (Ioffe and Szegedy, 2015) with the statistics of the global batch: each rank's kernel has computed
/// from its own rows; one small reduction forward and one backward tell what the whole batch gives, and the results are
/// corrected in place. Every rank calls it together, a rank with a phantom row too.
/// </summary>
internal static class GlobalBatchNorm
{
    /// <summary>Makes the statistics those of the global batch, and normalises this rank's rows with them.</summary>
    /// <param name="ranks">The job's collectives.</param>
    /// <param name="batch">What the kernel took and gave.</param>
    /// <param name="counts">Are the rows this rank's own? A phantom row does not count.</param>
    /// <returns>Elements of one channel in the global batch.</returns>
    public static long Forward(Collectives ranks, in NormalizedBatch batch, bool counts)
    {
        var total = CombineMoments(ranks, batch.Mean, batch.Variance, counts ? batch.Layout.PerChannel : 0);
        var factor = new float[batch.Layout.Channels];
        for (var c = 0; c < factor.Length; c++)
        {
            factor[c] = batch.Scale[c] / MathF.Sqrt(batch.Variance[c] + batch.Epsilon);
        }
        ChannelKernels.Normalize(batch.X, batch.Mean, factor, batch.Offset, batch.Y, batch.Layout);
        return total;
    }

    /// <summary>The running statistics: the old ones moved by a factor towards the batch's; a factor of 1 takes these.</summary>
    /// <param name="old">The running statistic before the step; not read for a factor of 1.</param>
    /// <param name="batch">That of the global batch.</param>
    /// <param name="factor">How far it moves.</param>
    /// <param name="moved">The result.</param>
    public static void Move(ReadOnlySpan<float> old, ReadOnlySpan<float> batch, float factor, Span<float> moved)
    {
        for (var c = 0; c < moved.Length; c++)
        {
            moved[c] = factor == 1 ? batch[c] : old[c] * (1 - factor) + batch[c] * factor;
        }
    }

    /// <summary>The variance as TensorFlow reports it beside the result: divided by one less than the number of elements.</summary>
    public static float[] Unbiased(ReadOnlySpan<float> variance, long total)
    {
        var unbiased = new float[variance.Length];
        for (var c = 0; c < unbiased.Length; c++)
        {
            unbiased[c] = (float)(variance[c] * (double)total / Math.Max(1, total - 1));
        }
        return unbiased;
    }

    /// <summary>
    /// Corrects the derivative by this rank's rows, which the kernel computed with the global mean and variance but with the
    /// means of this rank's derivatives. Those of scale and offset are this rank's terms already.
    /// </summary>
    /// <param name="ranks">The job's collectives.</param>
    /// <param name="batch">The rows and statistics; <see cref="NormalizedBatch.Y"/> is the derivative by the rows, in and out.</param>
    /// <param name="byScale">The kernel's derivative by the scale.</param>
    /// <param name="byOffset">The kernel's derivative by the offset.</param>
    /// <param name="weight">
    /// What this rank's derivatives count for: 1 where the ranks' are summed, local rows / global rows where they are
    /// averaged, 0 for a phantom row, whose derivative becomes zero.
    /// </param>
    /// <param name="total">Elements of one channel in the global batch.</param>
    public static unsafe void Backward(
        Collectives ranks,
        in NormalizedBatch batch,
        ReadOnlySpan<float> byScale,
        ReadOnlySpan<float> byOffset,
        double weight,
        long total
    )
    {
        var channels = batch.Layout.Channels;
        var sums = new double[2 * channels];
        for (var c = 0; c < channels; c++)
        {
            sums[c] = byOffset[c];
            sums[channels + c] = byScale[c];
        }
        fixed (double* data = sums)
        {
            var buffer = new TensorBuffer("batch normalisation, backward", (nint)data, sums.Length, ElementType.Double);
            ranks.Combine(buffer, Operation.Add, weight);
        }
        if (weight == 0)
        {
            batch.Y.Clear();
            return;
        }
        // dx = slope (dy - mean(dy) - (x - mean) mean(dy (x - mean)) / (variance + epsilon)), with the means over the batch
        // instead of over this rank's rows.
        var (shift, line) = (new float[channels], new float[channels]);
        var (local, global) = (batch.Layout.PerChannel, weight * total);
        for (var c = 0; c < channels; c++)
        {
            var inverse = 1 / Math.Sqrt(batch.Variance[c] + batch.Epsilon);
            var slope = batch.Scale[c] * inverse;
            shift[c] = (float)(slope * (byOffset[c] / (double)local - sums[c] / global));
            line[c] = (float)(slope * inverse * (byScale[c] / (double)local - sums[channels + c] / global));
        }
        ChannelKernels.AddLine(batch.X, batch.Mean, shift, line, batch.Y, batch.Layout);
    }

    /// <summary>Mean and variance of all ranks' elements from those of each rank's; in double, so that nothing cancels.</summary>
    private static unsafe long CombineMoments(Collectives ranks, Span<float> mean, Span<float> variance, long count)
    {
        var channels = mean.Length;
        var sums = new double[2 * channels + 1];
        sums[^1] = count;
        for (var c = 0; c < channels; c++)
        {
            sums[c] = count * (double)mean[c];
            sums[channels + c] = count * (variance[c] + (double)mean[c] * mean[c]);
        }
        fixed (double* data = sums)
        {
            var buffer = new TensorBuffer("batch normalisation, forward", (nint)data, sums.Length, ElementType.Double);
            ranks.Combine(buffer, Operation.Add, count == 0 ? 0 : 1);
        }
        var total = sums[^1];
        for (var c = 0; c < channels; c++)
        {
            var whole = sums[c] / total;
            mean[c] = (float)whole;
            variance[c] = (float)Math.Max(0, sums[channels + c] / total - whole * whole);
        }
        return (long)total;
    }
}
