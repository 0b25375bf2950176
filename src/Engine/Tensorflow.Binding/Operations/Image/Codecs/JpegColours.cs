using StbImageSharp;

namespace Tensorflow.Engine.Codecs;

/// <summary>From the components of a JPEG file to grey or to red, green and blue, in libjpeg's integers of 16 bits.</summary>
/// <param name="Planes">Components that the conversion needs.</param>
/// <param name="Convert">Makes a row of pixels of rows of components.</param>
internal sealed record JpegColours(int Planes, JpegColours.Conversion Convert)
{
    internal delegate void Conversion(byte[][] components, Span<byte> pixels);

    private const int Half = 1 << 15;

    public static JpegColours Of(StbImage.stbi__jpeg jpeg, int channels)
    {
        // Adobe's marker tells 0 for no conversion; without it the names of the components do.
        var isRgb = jpeg.s.img_n == 3 && (jpeg.rgb == 3 || (jpeg.app14_color_transform == 0 && jpeg.jfif == 0));
        return (jpeg.s.img_n, channels) switch
        {
            (1, 1) => new(1, static (from, to) => from[0].CopyTo(to)),
            (1, 3) => new(1, static (from, to) => Each(to, i => (from[0][i], from[0][i], from[0][i]))),
            (3, 1) when isRgb => new(3, Grey),
            (3, 1) => new(1, static (from, to) => from[0].CopyTo(to)),
            (3, 3) when isRgb => new(3, static (from, to) => Each(to, i => (from[0][i], from[1][i], from[2][i]))),
            (3, 3) => new(3, Ycc),
            (4, 3) => new(4, Inks(isYcc: jpeg.app14_color_transform == 2, isAdobe: jpeg.app14_color_transform >= 0)),
            var (components, _) => throw new InvalidArgumentError(
                $"A JPEG image of {components} components cannot be decoded to {channels} channels."
            ),
        };
    }

    private static void Ycc(byte[][] from, Span<byte> to)
    {
        var (y, blue, red) = (from[0], from[1], from[2]);
        for (var i = 0; i < to.Length / 3; i++)
            (to[3 * i], to[(3 * i) + 1], to[(3 * i) + 2]) = Rgb(y[i], blue[i], red[i]);
    }

    private static (byte, byte, byte) Rgb(int y, int blue, int red)
    {
        var (cb, cr) = (blue - 128, red - 128);
        return (
            Clamp(y + (((Fixed(1.402) * cr) + Half) >> 16)),
            Clamp(y + (((-Fixed(0.34414) * cb) - (Fixed(0.71414) * cr) + Half) >> 16)),
            Clamp(y + (((Fixed(1.772) * cb) + Half) >> 16))
        );
    }

    private static void Grey(byte[][] from, Span<byte> to)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] = (byte)(
                ((Fixed(0.299) * from[0][i]) + (Fixed(0.587) * from[1][i]) + (Fixed(0.114) * from[2][i]) + Half) >> 16
            );
    }

    // Programs of Adobe write inks inverted.
    private static Conversion Inks(bool isYcc, bool isAdobe) =>
        (from, to) =>
            Each(
                to,
                i =>
                {
                    var (c, m, y) = isYcc
                        ? Inverted(Rgb(from[0][i], from[1][i], from[2][i]))
                        : (from[0][i], from[1][i], from[2][i]);
                    int k = from[3][i];
                    return isAdobe
                        ? ((byte)(k * c / 255), (byte)(k * m / 255), (byte)(k * y / 255))
                        : (Paper(k, c), Paper(k, m), Paper(k, y));
                }
            );

    private static (byte, byte, byte) Inverted((byte R, byte G, byte B) x) =>
        ((byte)(255 - x.R), (byte)(255 - x.G), (byte)(255 - x.B));

    private static byte Paper(int black, int ink) => (byte)((255 - black) * (255 - ink) / 255);

    private static void Each(Span<byte> to, Func<int, (byte, byte, byte)> pixel)
    {
        for (var i = 0; i < to.Length / 3; i++)
            (to[3 * i], to[(3 * i) + 1], to[(3 * i) + 2]) = pixel(i);
    }

    private static int Fixed(double x) => (int)((x * (1 << 16)) + 0.5);

    private static byte Clamp(int x) => (byte)Math.Clamp(x, 0, 255);
}
