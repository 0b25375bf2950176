using System.IO.Compression;
using System.Runtime.InteropServices;
using PureHDF.Filters;

namespace Matex.Data.Formats.Hdf5;

/// <summary>
/// The deflate filter, for reading. Other than PureHDF's own it expands into a buffer of the chunk's size, and no further:
/// a damaged chunk cannot fill the memory.
/// </summary>
internal sealed class InflateFilter : IH5Filter
{
    // Checksums of filters that were applied before.
    private const int Slack = 64;

    private readonly DeflateFilter writing = new();

    public ushort FilterId => DeflateFilter.Id;

    public string Name => writing.Name;

    public Memory<byte> Filter(FilterInfo info)
    {
        if (!info.Flags.HasFlag(H5FilterFlags.Decompress))
            return writing.Filter(info);
        var packed = MemoryMarshal.TryGetArray<byte>(info.Buffer, out var segment) ? segment : info.Buffer.ToArray();
        using var stream = new ZLibStream(
            new MemoryStream(packed.Array!, packed.Offset, packed.Count),
            CompressionMode.Decompress
        );
        var result = GC.AllocateUninitializedArray<byte>(checked(info.ChunkSize + Slack));
        var length = stream.ReadAtLeast(result, result.Length, throwOnEndOfStream: false);
        return length < result.Length
            ? result.AsMemory(0, length)
            : throw new InvalidDataException($"A chunk of {info.ChunkSize} bytes expands to more.");
    }

    public uint[] GetParameters(uint[] chunkDimensions, uint typeSize, Dictionary<string, object>? options) =>
        writing.GetParameters(chunkDimensions, typeSize, options);
}
