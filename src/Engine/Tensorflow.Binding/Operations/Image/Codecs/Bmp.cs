using System.Buffers.Binary;

namespace Tensorflow.Engine.Codecs;

/// <summary>
/// Uncompressed bitmaps of 8, 24 or 32 bits a pixel. As in TensorFlow one byte a pixel is a grey value, whatever the
/// palette says.
/// </summary>
internal static class Bmp
{
    private const int ShortestHeader = 32;

    /// <param name="channels">3 or 4; 0 for what the file has.</param>
    public static Picture Decode(ReadOnlySpan<byte> file, int channels)
    {
        if (channels == 1)
            throw new InvalidArgumentError("`channels` must be 0, 3 or 4 for BMP, but got 1");
        if (file.Length < ShortestHeader)
            throw new InvalidArgumentError(
                $"Incomplete bmp content, requires at least {ShortestHeader} bytes, got {file.Length} bytes"
            );
        var start = BinaryPrimitives.ReadInt32LittleEndian(file[10..]);
        var width = BinaryPrimitives.ReadInt32LittleEndian(file[18..]);
        var signedHeight = BinaryPrimitives.ReadInt32LittleEndian(file[22..]);
        var stored = BinaryPrimitives.ReadInt16LittleEndian(file[28..]) / 8;
        if (stored is not (1 or 3 or 4))
            throw new InvalidArgumentError($"Number of channels inherent in the image must be 1, 3 or 4, was {stored}");
        if (width <= 0 || signedHeight is 0 or int.MinValue || start < 0)
            throw new InvalidArgumentError(
                $"A bitmap of {signedHeight} rows of {width} pixels that begin at byte {start} is none."
            );
        var height = Math.Abs(signedHeight);
        var rowSize = ((stored * (long)width) + 3) / 4 * 4;
        if (file.Length - start - (rowSize * height) is var difference and not 0)
            throw new InvalidArgumentError(
                $"Input size should match (header_size + row_size * abs_height) but they differ by {difference}"
            );
        var wanted = channels == 0 ? stored : channels;
        var pixels = new byte[height * width * wanted];
        for (var y = 0; y < height; y++)
        {
            // Rows are stored from the bottom up, unless the height is negative.
            var row = signedHeight < 0 ? y : height - 1 - y;
            var from = file.Slice((int)(start + (row * rowSize)), width * stored);
            Row(from, stored, pixels.AsSpan(y * width * wanted, width * wanted), wanted);
        }
        return new Picture(height, width, wanted, pixels);
    }

    private static void Row(ReadOnlySpan<byte> from, int stored, Span<byte> to, int wanted)
    {
        for (var x = 0; x < from.Length / stored; x++)
        {
            var pixel = from.Slice(x * stored, stored);
            var place = to.Slice(x * wanted, wanted);
            if (wanted == 1)
            {
                place[0] = pixel[0];
                continue;
            }
            // Blue comes first.
            (place[0], place[1], place[2]) =
                stored == 1 ? (pixel[0], pixel[0], pixel[0]) : (pixel[2], pixel[1], pixel[0]);
            if (wanted == 4)
                place[3] = stored == 4 ? pixel[3] : byte.MaxValue;
        }
    }
}
