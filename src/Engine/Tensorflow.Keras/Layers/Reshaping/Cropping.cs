namespace Tensorflow.Keras.Layers.Reshaping;

/// <summary>
/// What to take off both ends of each spatial dimension: one number for all, one for each, or a pair for each.
/// </summary>
internal static class Cropping
{
    /// <exception cref="ValueError">The numbers do not fit the dimensions, or nothing would be left.</exception>
    public static (int Start, int End)[] Widths(NDArray? cropping, int dimensions)
    {
        var widths = cropping is null ? [1] : cropping.ToArray<int>();
        if (widths.Length == 1)
            return [.. Enumerable.Repeat((widths[0], widths[0]), dimensions)];
        if (cropping!.shape.ndim == 1 && dimensions == 1 && widths.Length == 2)
            return [(widths[0], widths[1])];
        if (widths.Length == dimensions)
            return Array.ConvertAll(widths, width => (width, width));
        if (widths.Length == 2 * dimensions)
            return [.. Enumerable.Range(0, dimensions).Select(i => (widths[2 * i], widths[2 * i + 1]))];
        throw new ValueError(
            $"The `cropping` argument must hold one number, {dimensions} numbers or {dimensions} pairs. Received: {string.Join(", ", widths)}"
        );
    }

    public static Tensor Crop(Tensor x, (int Start, int End)[] widths, int firstAxis)
    {
        RequireRank(x.shape, widths.Length + 2);
        var begin = new int[x.shape.ndim];
        var size = Enumerable.Repeat(-1, x.shape.ndim).ToArray();
        for (var i = 0; i < widths.Length; i++)
        {
            begin[firstAxis + i] = widths[i].Start;
            size[firstAxis + i] = (int)Left(x.shape.dims[firstAxis + i], widths[i]);
        }
        return array_ops.slice(x, tf.constant(begin), tf.constant(size));
    }

    public static Shape Crop(Shape shape, (int Start, int End)[] widths, int firstAxis)
    {
        RequireRank(shape, widths.Length + 2);
        var dims = shape.dims.ToArray();
        for (var i = 0; i < widths.Length; i++)
            dims[firstAxis + i] = Left(dims[firstAxis + i], widths[i]);
        return new Shape(dims);
    }

    private static void RequireRank(Shape shape, int rank)
    {
        if (shape.ndim != rank)
            throw new ValueError($"Expected dim={rank}, found dim={shape.ndim}");
    }

    private static long Left(long size, (int Start, int End) width)
    {
        if (size < 0)
            return -1;
        var left = size - width.Start - width.End;
        return left > 0
            ? left
            : throw new ValueError($"Cropping {width.Start} and {width.End} off a dimension of {size} leaves nothing.");
    }
}
