using System.Buffers.Binary;
using System.IO.Compression;

namespace Tensorflow.Engine.Codecs;

/// <summary>Writes PNG with 8 or 16 bits a channel, each row as differences from the one above.</summary>
internal static class PngWriter
{
    private const byte Up = 2;

    /// <param name="bytes">Rows of pixels; channels of two bytes have the high byte first.</param>
    /// <param name="level">zlib's level of compression, -1 for its default.</param>
    public static byte[] Encode(ReadOnlySpan<byte> bytes, int height, int width, int channels, int depth, int level)
    {
        MemoryStream file = new();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        (header[8], header[9]) = ((byte)depth, ColourType(channels));
        header[10..].Clear();
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Compressed(bytes, height, level));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte ColourType(int channels) =>
        channels switch
        {
            1 => 0,
            2 => 4,
            3 => 2,
            4 => 6,
            _ => throw new InvalidArgumentError($"image must have 1, 2, 3, or 4 channels, got {channels}"),
        };

    private static byte[] Compressed(ReadOnlySpan<byte> bytes, int height, int level)
    {
        MemoryStream data = new();
        var options = new ZLibCompressionOptions { CompressionLevel = level < 0 ? 6 : level };
        using (ZLibStream zlib = new(data, options))
        {
            var size = bytes.Length / height;
            var line = new byte[size + 1];
            line[0] = Up;
            for (var y = 0; y < height; y++)
            {
                var row = bytes.Slice(y * size, size);
                if (y == 0)
                    row.CopyTo(line.AsSpan(1));
                else
                    for (var x = 0; x < size; x++)
                        line[x + 1] = (byte)(row[x] - bytes[((y - 1) * size) + x]);
                zlib.Write(line);
            }
        }
        return data.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(type, data));
        file.Write(number);
    }

    private static uint Checksum(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var checksum = uint.MaxValue;
        foreach (var b in type)
            checksum = Next(checksum, b);
        foreach (var b in data)
            checksum = Next(checksum, b);
        return ~checksum;
    }

    private static uint Next(uint checksum, byte b) => s_table[(byte)(checksum ^ b)] ^ (checksum >> 8);

    private static readonly uint[] s_table = Table();

    private static uint[] Table()
    {
        var table = new uint[256];
        for (uint n = 0; n < table.Length; n++)
        {
            var value = n;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? 0xedb88320 ^ (value >> 1) : value >> 1;
            table[n] = value;
        }
        return table;
    }
}
