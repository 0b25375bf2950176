using System.Buffers;
using System.Runtime.CompilerServices;
using JpegLibrary;

namespace Tensorflow.Engine.Codecs;

/// <summary>
/// Writes baseline JPEG with the tables of the standard, scaled to a quality as libjpeg does it. Colours keep all their
/// pixels, where TensorFlow halves their rows and columns: JpegLibrary 0.4.32 mixes up pixels when it does that.
/// </summary>
internal static class JpegWriter
{
    /// <param name="pixels">Rows of pixels of 1 or 3 channels.</param>
    public static byte[] Encode(ReadOnlySpan<byte> pixels, int height, int width, int channels, int quality)
    {
        if (channels is not (1 or 3))
            throw new InvalidArgumentError($"image must have 1 or 3 channels, got {channels}");
        JpegEncoder encoder = new();
        Table(JpegStandardQuantizationTable.GetLuminanceTable(JpegElementPrecision.Precision8Bit, 0));
        encoder.SetHuffmanTable(true, 0, JpegStandardHuffmanEncodingTable.GetLuminanceDCTable());
        encoder.SetHuffmanTable(false, 0, JpegStandardHuffmanEncodingTable.GetLuminanceACTable());
        encoder.AddComponent(1, 0, 0, 0, 1, 1);
        if (channels == 3)
        {
            Table(JpegStandardQuantizationTable.GetChrominanceTable(JpegElementPrecision.Precision8Bit, 1));
            encoder.SetHuffmanTable(true, 1, JpegStandardHuffmanEncodingTable.GetChrominanceDCTable());
            encoder.SetHuffmanTable(false, 1, JpegStandardHuffmanEncodingTable.GetChrominanceACTable());
            encoder.AddComponent(2, 1, 1, 1, 1, 1);
            encoder.AddComponent(3, 1, 1, 1, 1, 1);
        }
        ArrayBufferWriter<byte> output = new();
        encoder.SetInputReader(new Reader(Components(pixels, channels), height, width));
        encoder.SetOutput(output);
        encoder.Encode();
        return output.WrittenSpan.ToArray();

        void Table(JpegQuantizationTable table) =>
            encoder.SetQuantizationTable(JpegStandardQuantizationTable.ScaleByQuality(table, quality));
    }

    private static byte[][] Components(ReadOnlySpan<byte> pixels, int channels)
    {
        if (channels == 1)
            return [pixels.ToArray()];
        var result = new byte[3][];
        for (var n = 0; n < 3; n++)
            result[n] = new byte[pixels.Length / 3];
        for (var i = 0; i < result[0].Length; i++)
        {
            var (r, g, b) = (pixels[3 * i], pixels[(3 * i) + 1], pixels[(3 * i) + 2]);
            result[0][i] = Level((0.299 * r) + (0.587 * g) + (0.114 * b));
            result[1][i] = Level((-0.168735892 * r) - (0.331264108 * g) + (0.5 * b) + 128);
            result[2][i] = Level((0.5 * r) - (0.418687589 * g) - (0.081312411 * b) + 128);
        }
        return result;
    }

    private static byte Level(double x) => (byte)Math.Clamp(Math.Round(x), 0, 255);

    /// <summary>Blocks of 8 × 8; beyond the edge the last pixels are repeated.</summary>
    private sealed class Reader(byte[][] components, int height, int width) : JpegBlockInputReader
    {
        private const int Size = 8;

        public override int Width => width;

        public override int Height => height;

        public override void ReadBlock(ref short blockRef, int componentIndex, int x, int y)
        {
            var pixels = components[componentIndex];
            for (var row = 0; row < Size; row++)
            for (var column = 0; column < Size; column++)
                Unsafe.Add(ref blockRef, (row * Size) + column) = pixels[
                    (Math.Min(y + row, height - 1) * width) + Math.Min(x + column, width - 1)
                ];
        }
    }
}
