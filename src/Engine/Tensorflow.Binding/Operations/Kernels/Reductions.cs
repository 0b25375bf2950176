namespace Tensorflow.Engine;

/// <summary>Reductions with TensorFlow's conventions: integer means truncate, empty axes mean a copy.</summary>
internal static class Reductions
{
    /// <summary>The dimensions that an axis tensor names, counted from the front.</summary>
    public static long[] Axes(TorchTensor axes, int rank)
    {
        var result = new long[axes.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = Shapes.Axis(axes.ToInt64(i), rank);
            if (Array.IndexOf(result, result[i], 0, i) >= 0)
                throw new InvalidArgumentError(
                    $"Invalid reduction arguments: Axes contains duplicate dimension: {result[i]}"
                );
        }
        return result;
    }

    public static TorchTensor Sum(TorchTensor input, ReadOnlySpan<long> axes, bool keep) =>
        Torch.Sum(input, axes, keep);

    public static TorchTensor Mean(TorchTensor input, ReadOnlySpan<long> axes, bool keep)
    {
        if (!input.DataType.is_integer())
            return Torch.Mean(input, axes, keep);
        using var sum = Torch.Sum(input, axes, keep);
        using var count = TorchTensor.Scalar(input.DataType, Count(input, axes));
        return Torch.TruncateDivide(sum, count);
    }

    public static TorchTensor Prod(TorchTensor input, ReadOnlySpan<long> axes, bool keep)
    {
        var result = input.Alias();
        foreach (var axis in axes.ToArray().OrderDescending())
        {
            var next = Torch.Prod(result, axis, keep);
            result.Dispose();
            result = next;
        }
        return result;
    }

    public static TorchTensor EuclideanNorm(TorchTensor input, ReadOnlySpan<long> axes, bool keep)
    {
        using var square = Torch.Square(input);
        using var sum = Torch.Sum(square, axes, keep);
        return Torch.Sqrt(sum);
    }

    private static long Count(TorchTensor input, ReadOnlySpan<long> axes)
    {
        var count = 1L;
        foreach (var axis in axes)
            count *= input.Sizes[axis];
        return count;
    }
}
