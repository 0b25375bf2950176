namespace Tensorflow.Engine.Codecs;

/// <summary>The file formats of images that are known by their first bytes.</summary>
internal enum PictureFormat
{
    Jpeg,
    Png,
    Gif,
    Bmp,
}

internal static class PictureFormats
{
    /// <exception cref="InvalidArgumentError">None of the known formats begins so.</exception>
    public static PictureFormat Of(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty)
            throw new InvalidArgumentError("Input is empty.");
        return IsJpeg(file) ? PictureFormat.Jpeg
            : file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a])
                ? PictureFormat.Png
            : file.StartsWith("GIF8"u8) ? PictureFormat.Gif
            : file.StartsWith("BM"u8) ? PictureFormat.Bmp
            : throw new InvalidArgumentError("Unknown image file format. One of JPEG, PNG, GIF, BMP required.");
    }

    private static bool IsJpeg(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]);
}
