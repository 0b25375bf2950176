using Tensorflow.Engine;

namespace Tensorflow.NumPy;

/// <summary>Sums of products over dimensions of two arrays (tensordot).</summary>
internal static class Contraction
{
    /// <param name="xAxes">Dimensions of <paramref name="x"/> to sum over, paired with <paramref name="yAxes"/>.</param>
    /// <returns>An array with the remaining dimensions of x, then those of y.</returns>
    public static TorchTensor Invoke(TorchTensor x, TorchTensor y, int[] xAxes, int[] yAxes)
    {
        if (x.DataType != y.DataType)
            throw new InvalidArgumentError(
                $"np.dot: the element types {x.DataType.as_numpy_name()} and {y.DataType.as_numpy_name()} differ. "
                    + "Convert with astype first."
            );
        using var left = Matrix(x, xAxes, keptFirst: true, out var rows, out var summed);
        using var right = Matrix(y, yAxes, keptFirst: false, out var columns, out var paired);
        if (!summed.AsSpan().SequenceEqual(paired))
            throw new InvalidArgumentError(
                $"np.dot: dimensions of sizes [{string.Join(',', summed)}] cannot be paired with [{string.Join(',', paired)}]."
            );
        using var product = Torch.MatMul(left, right);
        return product.Reshape([.. rows, .. columns]);
    }

    // (kept, summed) or (summed, kept) as a matrix.
    private static TorchTensor Matrix(TorchTensor x, int[] axes, bool keptFirst, out long[] kept, out long[] summed)
    {
        var contracted = Array.ConvertAll(axes, a => Axes.Normalize(a, x.Rank, "np.dot"));
        var rest = Enumerable.Range(0, x.Rank).Except(contracted).ToArray();
        kept = Array.ConvertAll(rest, d => x.Sizes[d]);
        summed = Array.ConvertAll(contracted, d => x.Sizes[d]);
        var inner = summed.Aggregate(1L, (a, b) => a * b);
        var outer = kept.Aggregate(1L, (a, b) => a * b);
        using var view = x.Permute(keptFirst ? [.. rest, .. contracted] : [.. contracted, .. rest]);
        return keptFirst ? view.Reshape([outer, inner]) : view.Reshape([inner, outer]);
    }
}
