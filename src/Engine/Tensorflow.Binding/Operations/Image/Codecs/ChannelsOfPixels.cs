namespace Tensorflow.Engine.Codecs;

/// <summary>
/// Grey values of colours as libpng computes them from the weights that TensorFlow gives it (0.299 and 0.587), in 15 bits:
/// cut off for 8 bits a channel, rounded for 16.
/// </summary>
internal static class ChannelsOfPixels
{
    private const int Red = 9797;
    private const int Green = 19234;
    private const int Blue = (1 << 15) - Red - Green;

    public static byte Truncated(byte r, byte g, byte b) => (byte)Sum(r, g, b, 0);

    public static ushort Rounded(ushort r, ushort g, ushort b) => (ushort)Sum(r, g, b, 1 << 14);

    // libpng leaves greys as they are.
    private static uint Sum(uint r, uint g, uint b, uint rounding) =>
        r == g && r == b ? r : ((Red * r) + (Green * g) + (Blue * b) + rounding) >> 15;
}
