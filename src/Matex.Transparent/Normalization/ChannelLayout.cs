namespace Matex.Transparent.Normalization;

/// <summary>Where the channels of an array are: <c>Outer × Channels × Inner</c> elements in row-major order.</summary>
/// <param name="Outer">Product of the dimensions before the channels.</param>
/// <param name="Channels">Number of channels.</param>
/// <param name="Inner">Product of the dimensions after the channels; 1 where these come last (NHWC).</param>
internal readonly record struct ChannelLayout(long Outer, int Channels, long Inner)
{
    /// <summary>Elements of one channel.</summary>
    public long PerChannel => Outer * Inner;

    /// <summary>The layout of a batch of images in TensorFlow's <c>data_format</c>: NHWC or NCHW.</summary>
    public static ChannelLayout OfImages(ReadOnlySpan<long> shape, bool channelsFirst) =>
        channelsFirst
            ? new(shape[0], checked((int)shape[1]), shape[2] * shape[3])
            : new(shape[0] * shape[1] * shape[2], checked((int)shape[3]), 1);
}
