using System.IO.Compression;
using PureHDF.Filters;

namespace Matex.Data.Formats.Hdf5;

/// <summary>The deflate filter; for reading, other than PureHDF's own, with bounded memory.</summary>
internal sealed class InflateFilter : IH5Filter
{
    private readonly DeflateFilter writing = new();

    public ushort FilterId => DeflateFilter.Id;

    public string Name => writing.Name;

    public Memory<byte> Filter(FilterInfo info) =>
        info.Flags.HasFlag(H5FilterFlags.Decompress)
            ? Expanding.Chunk(
                info.Buffer,
                info.ChunkSize,
                static packed => new ZLibStream(packed, CompressionMode.Decompress)
            )
            : writing.Filter(info);

    public uint[] GetParameters(uint[] chunkDimensions, uint typeSize, Dictionary<string, object>? options) =>
        writing.GetParameters(chunkDimensions, typeSize, options);
}
