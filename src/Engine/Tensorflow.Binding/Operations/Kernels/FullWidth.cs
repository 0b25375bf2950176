namespace Tensorflow.Engine;

/// <summary>
/// Convolutions whose filter is as wide as the input, as of sentences whose columns are a word's features: they slide along
/// the height alone, so columns and channels are one dimension. oneDNN multiplies channels much faster than it slides, and
/// row-major tensors need not move for it.
/// </summary>
internal static class FullWidth
{
    public static bool Suits(WindowGeometry geometry, long[] inputSizes, long[] filterSizes, bool depthwise)
    {
        if (depthwise || geometry.ChannelsFirst || inputSizes.Length != 4 || filterSizes.Length != 4)
            return false;
        var width = inputSizes[2];
        if (width <= 1 || filterSizes[1] != width || filterSizes[2] != inputSizes[3] || geometry.Dilations[1] != 1)
            return false;
        var (output, before, after) = geometry.Slide(1, width, width);
        return output == 1 && before == 0 && after == 0;
    }

    /// <summary>The sizes of an input [batch, height, width, channels] as [batch, height, 1, width · channels].</summary>
    public static long[] FoldInput(long[] sizes) => [sizes[0], sizes[1], 1, sizes[2] * sizes[3]];

    /// <summary>The sizes of a filter [height, width, in, out] as [height, 1, width · in, out].</summary>
    public static long[] FoldFilter(long[] sizes) => [sizes[0], 1, sizes[1] * sizes[2], sizes[3]];
}
