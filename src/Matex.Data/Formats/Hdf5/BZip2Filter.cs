using ICSharpCode.SharpZipLib.BZip2;
using PureHDF.Filters;

namespace Matex.Data.Formats.Hdf5;

/// <summary>The registered bzip2 filter (PyTables, hdf5plugin), for reading.</summary>
internal sealed class BZip2Filter : IH5Filter
{
    public const ushort Id = 307;

    public ushort FilterId => Id;

    public string Name => "bzip2";

    public Memory<byte> Filter(FilterInfo info)
    {
        if (!info.Flags.HasFlag(H5FilterFlags.Decompress))
            throw new NotSupportedException("bzip2 is for reading only.");
        // The compressor leaves alone what it cannot make smaller.
        if (!info.Buffer.Span.StartsWith("BZh"u8))
            throw new StoredChunkException(info.Buffer.ToArray());
        return Expanding.Chunk(info.Buffer, info.ChunkSize, static packed => new BZip2InputStream(packed));
    }

    public uint[] GetParameters(uint[] chunkDimensions, uint typeSize, Dictionary<string, object>? options) => [];
}
