using PureHDF.Filters;

namespace Matex.Data.Formats.Hdf5;

/// <summary>h5py's LZF filter, for reading: runs of literal bytes, and repetitions of up to 264 bytes from up to 8 KiB back.</summary>
internal sealed class LzfFilter : IH5Filter
{
    public const ushort Id = 32000;
    private const int Longest = 7;

    public ushort FilterId => Id;

    public string Name => "lzf";

    public Memory<byte> Filter(FilterInfo info)
    {
        if (!info.Flags.HasFlag(H5FilterFlags.Decompress))
            throw new NotSupportedException("LZF is for reading only.");
        // The compressor leaves alone what it cannot make smaller.
        if (info.Buffer.Length >= info.ChunkSize)
            throw new StoredChunkException(info.Buffer.ToArray());
        var result = new byte[info.ChunkSize];
        var length = Expand(info.Buffer.Span, result);
        return result.AsMemory(0, length);
    }

    public uint[] GetParameters(uint[] chunkDimensions, uint typeSize, Dictionary<string, object>? options) => [];

    private static int Expand(ReadOnlySpan<byte> packed, Span<byte> result)
    {
        var written = 0;
        for (var at = 0; at < packed.Length; )
        {
            var control = (int)packed[at++];
            if (control < 32)
            {
                packed.Slice(at, control + 1).CopyTo(result[written..]);
                at += control + 1;
                written += control + 1;
                continue;
            }
            var length = control >> 5;
            if (length == Longest)
                length += packed[at++];
            length += 2;
            var from = written - ((control & 31) << 8) - packed[at++] - 1;
            // Byte by byte: a repetition may overlap what it makes.
            var copied = result.Slice(written, length);
            for (var i = 0; i < copied.Length; i++)
                copied[i] = result[from + i];
            written += length;
        }
        return written;
    }
}
