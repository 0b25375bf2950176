using System.Runtime.InteropServices;
using StbImageSharp;

namespace Tensorflow.Engine.Codecs;

/// <summary>PNG in all colour types, depths and with interlacing; changes of channels as TensorFlow has libpng do them.</summary>
internal static class Png
{
    private const int DepthOffset = 24;
    private const int ColourTypeOffset = 25;
    private const int ShortestHeader = 33;
    private const int Palette = 3;

    /// <param name="channels">1, 3 or 4; 0 for what the file has.</param>
    public static Picture Decode(byte[] file, int channels)
    {
        if (file.Length < ShortestHeader)
            throw new InvalidArgumentError("Invalid PNG. Failed to initialize decoder.");
        var (depth, type) = (file[DepthOffset], file[ColourTypeOffset]);
        var stored = depth == 16 ? Wide(file) : Narrow(file);
        // A colour that stands for transparency makes alpha of its own accord only where there is a palette.
        var natural = type is 0 or 2 ? type + 1 : stored.Channels;
        var opaque = (1 << Math.Min((int)depth, type == Palette ? 8 : 16)) - 1;
        var wanted = channels == 0 ? natural : channels;
        if (wanted == stored.Channels)
            return stored;
        return stored.Wide is { } wide
            ? stored with
            {
                Channels = wanted,
                Wide = Convert(wide, stored.Channels, wanted, ushort.MaxValue, ChannelsOfPixels.Rounded),
            }
            : stored with
            {
                Channels = wanted,
                Narrow = Convert(stored.Narrow!, stored.Channels, wanted, (byte)opaque, ChannelsOfPixels.Truncated),
            };
    }

    private static T[] Convert<T>(T[] pixels, int from, int to, T opaque, Func<T, T, T, T> grey)
    {
        var result = new T[pixels.Length / from * to];
        for (int i = 0, j = 0; i < pixels.Length; i += from, j += to)
        {
            var (r, g, b) = from < 3 ? (pixels[i], pixels[i], pixels[i]) : (pixels[i], pixels[i + 1], pixels[i + 2]);
            if (to < 3)
                result[j] = from < 3 ? r : grey(r, g, b);
            else
                (result[j], result[j + 1], result[j + 2]) = (r, g, b);
            if (to % 2 == 0)
                result[j + to - 1] = from % 2 == 0 ? pixels[i + from - 1] : opaque;
        }
        return result;
    }

    private static Picture Narrow(byte[] file)
    {
        try
        {
            var image = ImageResult.FromMemory(file, ColorComponents.Default);
            return new Picture(image.Height, image.Width, (int)image.SourceComp, image.Data);
        }
        catch (InvalidOperationException error)
        {
            throw new InvalidArgumentError($"Invalid PNG data, size {file.Length}: {error.Message}", error);
        }
    }

    private static unsafe Picture Wide(byte[] file)
    {
        int width,
            height,
            channels;
        var pixels = StbImage.stbi__load_and_postprocess_16bit(
            new StbImage.stbi__context(new MemoryStream(file)),
            &width,
            &height,
            &channels,
            0
        );
        if (pixels == null)
            throw new InvalidArgumentError($"Invalid PNG data, size {file.Length}: {StbImage.stbi__g_failure_reason}");
        try
        {
            var result = new ReadOnlySpan<ushort>(pixels, checked(width * height * channels)).ToArray();
            return new Picture(height, width, channels, null, result);
        }
        finally
        {
            Marshal.FreeHGlobal((nint)pixels);
        }
    }
}
