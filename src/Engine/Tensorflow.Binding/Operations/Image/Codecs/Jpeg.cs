using StbImageSharp;

namespace Tensorflow.Engine.Codecs;

/// <summary>
/// JPEG, baseline and progressive. StbImageSharp reads the coefficients; what follows - inverse cosine transform,
/// upsampling of colours, conversion - is computed in integers as libjpeg does it, so that pixels are TensorFlow's.
/// </summary>
internal static unsafe class Jpeg
{
    /// <param name="channels">1 or 3; 0 for what the file has.</param>
    /// <param name="accurate">The slower transform, of libjpeg's "islow" (within one level of it).</param>
    /// <param name="fancy">Colours of fewer pixels are interpolated, not repeated.</param>
    public static Picture Decode(byte[] file, int channels, bool accurate, bool fancy)
    {
        if (channels == 4)
            throw new InvalidArgumentError("JPEG does not support 4 channels");
        if (file.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xff, 0xd9]) < 0)
            throw new InvalidArgumentError("Invalid JPEG data: it ends too early.");
        StbImage.stbi__jpeg jpeg = new() { s = new StbImage.stbi__context(new MemoryStream(file)) };
        StbImage.stbi__setup_jpeg(jpeg);
        if (!accurate)
            jpeg.idct_block_kernel = (output, stride, data) => FastCosineTransform.Inverse(jpeg, output, stride, data);
        try
        {
            if (StbImage.stbi__decode_jpeg_image(jpeg) == 0)
                throw new InvalidArgumentError($"Invalid JPEG data: {StbImage.stbi__g_failure_reason}.");
            return Assemble(jpeg, channels, fancy);
        }
        finally
        {
            StbImage.stbi__cleanup_jpeg(jpeg);
        }
    }

    private static Picture Assemble(StbImage.stbi__jpeg jpeg, int channels, bool fancy)
    {
        var (width, height) = ((int)jpeg.s.img_x, (int)jpeg.s.img_y);
        var wanted = channels == 0 ? Math.Min(jpeg.s.img_n, 3) : channels;
        var colours = JpegColours.Of(jpeg, wanted);
        var result = new byte[checked(width * height * wanted)];
        var planes = new byte[colours.Planes][];
        for (var n = 0; n < planes.Length; n++)
            planes[n] = new byte[width];
        for (var y = 0; y < height; y++)
        {
            for (var n = 0; n < planes.Length; n++)
                ColourUpsampling.Row(jpeg, n, y, fancy, planes[n]);
            colours.Convert(planes, result.AsSpan(y * width * wanted, width * wanted));
        }
        return new Picture(height, width, wanted, result);
    }
}
