using System.Runtime.InteropServices;

namespace Matex.Data.Formats.Hdf5;

/// <summary>Expands compressed chunks into a buffer of the chunk's size, and no further: a damaged one cannot fill the memory.</summary>
internal static class Expanding
{
    // Checksums of filters that were applied before.
    private const int Slack = 64;

    /// <param name="packed">The chunk as it is in the file.</param>
    /// <param name="chunkBytes">Its size as it was.</param>
    /// <param name="decompress">Expands a stream.</param>
    public static Memory<byte> Chunk(Memory<byte> packed, int chunkBytes, Func<Stream, Stream> decompress)
    {
        var bytes = MemoryMarshal.TryGetArray<byte>(packed, out var segment) ? segment : packed.ToArray();
        using var stream = decompress(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count));
        var result = GC.AllocateUninitializedArray<byte>(checked(chunkBytes + Slack));
        var length = stream.ReadAtLeast(result, result.Length, throwOnEndOfStream: false);
        return length < result.Length
            ? result.AsMemory(0, length)
            : throw new InvalidDataException($"A chunk of {chunkBytes} bytes expands to more.");
    }
}
