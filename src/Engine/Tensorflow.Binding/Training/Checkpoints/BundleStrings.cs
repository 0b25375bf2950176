using System.Buffers.Binary;

namespace Tensorflow.Engine.Checkpoints;

/// <summary>Strings in a checkpoint: their lengths, a checksum of the lengths, then the bytes of all.</summary>
internal static class BundleStrings
{
    /// <summary>The bytes as they are stored, and their unmasked checksum (which counts each length as four or eight
    /// bytes, not as they are written).</summary>
    public static (byte[] Bytes, uint Crc) Encode(byte[][] elements)
    {
        MemoryStream bytes = new();
        uint crc = 0;
        foreach (byte[] element in elements)
        {
            Varint.Write(bytes, (ulong)element.Length);
            crc = ExtendByLength(crc, element.Length);
        }
        byte[] checksum = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(checksum, Crc32C.Mask(crc));
        bytes.Write(checksum);
        crc = Crc32C.Extend(crc, checksum);
        foreach (byte[] element in elements)
        {
            bytes.Write(element);
            crc = Crc32C.Extend(crc, element);
        }
        return (bytes.ToArray(), crc);
    }

    public static (byte[][] Elements, uint Crc) Decode(ReadOnlySpan<byte> bytes, long count)
    {
        int[] lengths = new int[count];
        int position = 0;
        uint crc = 0;
        for (long i = 0; i < count; i++)
        {
            lengths[i] = (int)Varint.Read(bytes, ref position);
            crc = ExtendByLength(crc, lengths[i]);
        }
        ReadOnlySpan<byte> checksum = bytes.Slice(position, sizeof(uint));
        if (Crc32C.Unmask(BinaryPrimitives.ReadUInt32LittleEndian(checksum)) != crc)
        {
            throw new InvalidDataException("the lengths of the strings do not match their checksum");
        }
        crc = Crc32C.Extend(crc, checksum);
        position += sizeof(uint);
        byte[][] elements = new byte[count][];
        for (long i = 0; i < count; i++)
        {
            elements[i] = bytes.Slice(position, lengths[i]).ToArray();
            crc = Crc32C.Extend(crc, elements[i]);
            position += lengths[i];
        }
        return (elements, crc);
    }

    private static uint ExtendByLength(uint crc, int length)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(number, (uint)length);
        return Crc32C.Extend(crc, number);
    }
}
