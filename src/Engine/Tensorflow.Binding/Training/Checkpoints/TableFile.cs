using System.Buffers.Binary;

namespace Tensorflow.Engine.Checkpoints;

/// <summary>A sorted table of byte strings in LevelDB's file format, as TensorFlow uses it for a checkpoint's index:
/// data blocks, an empty meta block, a block of the data blocks' places, and a footer.</summary>
internal static class TableFile
{
    private const int BlockSize = 1 << 18;
    private const int FooterLength = 48;
    private const int TrailerLength = 5;
    private const ulong Magic = 0xdb4775248b80fb57;

    /// <summary>Writes the entries, which must come in the order of their keys' bytes.</summary>
    public static void Write(Stream file, IEnumerable<(byte[] Key, byte[] Value)> entries)
    {
        TableBlock index = new();
        TableBlock data = new();
        foreach ((byte[] key, byte[] value) in entries)
        {
            data.Add(key, value);
            if (data.Length >= BlockSize)
            {
                index.Add(data.LastKey, WriteBlock(file, data));
                data = new TableBlock();
            }
        }
        if (!data.IsEmpty)
        {
            index.Add(data.LastKey, WriteBlock(file, data));
        }
        byte[] meta = WriteBlock(file, new TableBlock());
        byte[] places = WriteBlock(file, index);
        byte[] footer = new byte[FooterLength];
        meta.CopyTo(footer, 0);
        places.CopyTo(footer, meta.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(footer.AsSpan(FooterLength - sizeof(ulong)), Magic);
        file.Write(footer);
    }

    /// <summary>All entries of a table, in order.</summary>
    /// <exception cref="InvalidDataException">It is no such table, is damaged or compressed.</exception>
    public static IEnumerable<(byte[] Key, byte[] Value)> Read(byte[] file)
    {
        if (
            file.Length < FooterLength
            || BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(file.Length - sizeof(ulong))) != Magic
        )
        {
            throw new InvalidDataException("not an sstable (bad magic number)");
        }
        int position = file.Length - FooterLength;
        SkipHandle(file, ref position);
        byte[] index = ReadBlock(file, ref position);
        foreach ((_, byte[] handle) in TableBlock.Read(index))
        {
            int at = 0;
            (long offset, long length) = ReadHandle(handle, ref at);
            foreach ((byte[] Key, byte[] Value) entry in TableBlock.Read(ReadBlock(file, offset, length)))
            {
                yield return entry;
            }
        }
    }

    private static byte[] WriteBlock(Stream file, TableBlock block)
    {
        long offset = file.Position;
        byte[] contents = block.Finish();
        byte[] trailer = new byte[TrailerLength];
        uint crc = Crc32C.Extend(Crc32C.Compute(contents), trailer.AsSpan(0, 1));
        BinaryPrimitives.WriteUInt32LittleEndian(trailer.AsSpan(1), Crc32C.Mask(crc));
        file.Write(contents);
        file.Write(trailer);
        MemoryStream handle = new();
        Varint.Write(handle, (ulong)offset);
        Varint.Write(handle, (ulong)contents.Length);
        return handle.ToArray();
    }

    private static void SkipHandle(byte[] file, ref int position) => ReadHandle(file, ref position);

    private static (long Offset, long Length) ReadHandle(byte[] bytes, ref int position) =>
        ((long)Varint.Read(bytes, ref position), (long)Varint.Read(bytes, ref position));

    private static byte[] ReadBlock(byte[] file, ref int position)
    {
        (long offset, long length) = ReadHandle(file, ref position);
        return ReadBlock(file, offset, length);
    }

    private static byte[] ReadBlock(byte[] file, long offset, long length)
    {
        if (offset < 0 || length < 0 || offset + length + TrailerLength > file.Length)
        {
            throw new InvalidDataException("a block lies outside the file");
        }
        ReadOnlySpan<byte> block = file.AsSpan((int)offset, (int)length + 1);
        uint stored = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan((int)(offset + length) + 1));
        if (Crc32C.Unmask(stored) != Crc32C.Compute(block))
        {
            throw new InvalidDataException("block checksum mismatch");
        }
        return block[^1] == 0
            ? block[..^1].ToArray()
            : throw new InvalidDataException("the blocks are compressed, which TensorFlow does not do");
    }
}
