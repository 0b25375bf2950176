using System.Buffers.Binary;
using System.IO.Compression;
using Matex.Data.Formats.Storage;

namespace Matex.Data.Formats.NumPy;

/// <summary>A file in a zip archive.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsDeflated">Whether it is compressed; otherwise it lies in the archive as it is.</param>
/// <param name="LocalHeader">Where its local header is.</param>
/// <param name="PackedLength">Its bytes in the archive.</param>
/// <param name="Length">Its bytes.</param>
internal sealed record ZipMember(string Name, bool IsDeflated, long LocalHeader, long PackedLength, long Length)
{
    // Enough for the header of an npy array as NumPy writes it, which is 128 bytes.
    private const int HeadBytes = 70 << 10;
    private const int LocalHeaderBytes = 30;

    /// <summary>Its bytes, readable by position, and where among them it starts.</summary>
    /// <returns>The archive itself where it is not compressed.</returns>
    public (StoredBytes Bytes, long Position) Open(StoredBytes archive)
    {
        var start = Start(archive);
        return IsDeflated ? (Unpacked.Deflate(archive, start, PackedLength), 0) : (archive, start);
    }

    /// <summary>Its first bytes.</summary>
    public MemoryBytes Head(StoredBytes archive)
    {
        var head = new byte[Math.Min(HeadBytes, Length)];
        var start = Start(archive);
        if (!IsDeflated)
        {
            archive.Read(start, head, Name);
            return new(archive.Path, head);
        }
        using var stream = new DeflateStream(new BytesStream(archive, start, PackedLength), CompressionMode.Decompress);
        try
        {
            return new(
                archive.Path,
                head.AsMemory(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false))
            );
        }
        catch (InvalidDataException exception)
        {
            throw new DataException(archive.Path, Name, "its compressed data are damaged.", exception);
        }
    }

    private long Start(StoredBytes archive)
    {
        Span<byte> header = stackalloc byte[LocalHeaderBytes];
        archive.Read(LocalHeader, header, $"the header of {Name}");
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != 0x04034b50)
            throw new DataException(archive.Path, $"byte {LocalHeader}", $"the header of {Name} is damaged.");
        var start =
            LocalHeader
            + LocalHeaderBytes
            + BinaryPrimitives.ReadUInt16LittleEndian(header[26..])
            + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        return PackedLength <= archive.Length - start ? start : throw archive.Truncated(start, PackedLength, Name);
    }
}
