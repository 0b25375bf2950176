using System.Buffers;
using System.IO.Compression;

namespace Matex.Data.Formats.Storage;

/// <summary>
/// Unpacks a compressed stream, so that it can be read by position: into memory while it is small, else into a
/// temporary file that goes when it is closed.
/// </summary>
internal static class Unpacked
{
    private const int MemoryLimit = 64 << 20;
    private const int PieceBytes = 1 << 20;

    // What deflate can reach at most is 1032 to 1: more means that the stream is not what it seems.
    private const int LargestRatio = 1100;

    /// <exception cref="DataException">The file is not gzip, or it is truncated or damaged.</exception>
    public static StoredBytes Gzip(StoredBytes packed)
    {
        using var stream = new GZipStream(new BytesStream(packed, 0, packed.Length), CompressionMode.Decompress);
        return From(stream, packed.Path, packed.Length);
    }

    /// <exception cref="DataException">The bytes are truncated or damaged.</exception>
    public static StoredBytes Deflate(StoredBytes packed, long position, long length)
    {
        using var stream = new DeflateStream(new BytesStream(packed, position, length), CompressionMode.Decompress);
        return From(stream, packed.Path, length);
    }

    private static StoredBytes From(Stream stream, string path, long packedLength)
    {
        var limit = packedLength * LargestRatio;
        var piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            var memory = new MemoryStream();
            for (int read; memory.Length < MemoryLimit; memory.Write(piece, 0, read))
                if ((read = stream.Read(piece)) == 0)
                    return new MemoryBytes(path, memory.GetBuffer().AsMemory(0, (int)memory.Length));
            return IntoFile(stream, memory, piece, path, limit);
        }
        catch (InvalidDataException exception)
        {
            throw new DataException(path, null, "its compressed data are truncated or damaged.", exception);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private static FileBytes IntoFile(Stream stream, MemoryStream start, byte[] piece, string path, long limit)
    {
        var name = Path.Combine(Path.GetTempPath(), $"matex-{Guid.NewGuid():N}");
        var handle = File.OpenHandle(
            name,
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            FileOptions.DeleteOnClose
        );
        try
        {
            RandomAccess.Write(handle, start.GetBuffer().AsSpan(0, (int)start.Length), 0);
            var length = start.Length;
            for (int read; (read = stream.Read(piece)) > 0; length += read)
            {
                if (length > limit)
                    throw new DataException(path, null, "its compressed data are damaged: they do not end.");
                RandomAccess.Write(handle, piece.AsSpan(0, read), length);
            }
            return new(path, handle);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }
}
