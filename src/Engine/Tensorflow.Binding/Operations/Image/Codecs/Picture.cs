namespace Tensorflow.Engine.Codecs;

/// <summary>Decoded pixels: frames of rows of pixels of channels, of 8 or 16 bits each.</summary>
/// <param name="Narrow">The pixels, if they have 8 bits a channel.</param>
/// <param name="Wide">The pixels, if they have 16 bits a channel.</param>
internal sealed record Picture(int Height, int Width, int Channels, byte[]? Narrow, ushort[]? Wide = null)
{
    public int Frames { get; init; } = 1;

    /// <summary>
    /// The pixels as TensorFlow gives them in another type. Bits are added to 8-bit pixels as the format's own
    /// decoder does: PNG repeats them, the others append zeros.
    /// </summary>
    public TorchTensor ToTensor(TF_DataType type, long[] sizes, bool repeatsBits) =>
        type switch
        {
            TF_DataType.TF_UINT8 => TorchTensor.FromSpan<byte>(
                Narrow ?? Array.ConvertAll(Wide!, static v => (byte)(v >> 8)),
                sizes
            ),
            TF_DataType.TF_UINT16 => TorchTensor.FromSpan<ushort>(Widened(repeatsBits), sizes),
            TF_DataType.TF_FLOAT => TorchTensor.FromSpan<float>(Fractions(repeatsBits), sizes),
            _ => throw new InvalidArgumentError(
                $"dtype must be uint8, uint16 or float32 to decode an image, got {type.as_numpy_name()}."
            ),
        };

    private ushort[] Widened(bool repeatsBits)
    {
        var factor = repeatsBits ? 257 : 256;
        return Wide ?? Array.ConvertAll(Narrow!, v => (ushort)(v * factor));
    }

    // The factors are rounded to float before they multiply, as TensorFlow's are.
    private float[] Fractions(bool ofSixteenBits) =>
        ofSixteenBits
            ? Array.ConvertAll(Widened(true), static v => v * (float)(1.0 / ushort.MaxValue))
            : Array.ConvertAll(Narrow!, static v => v * (float)(1.0 / byte.MaxValue));
}
