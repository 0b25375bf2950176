using Matex.Data.Formats.Storage;
using PureHDF.Selections;
using PureHDF.VOL.Native;

namespace Matex.Data.Formats.Hdf5;

/// <summary>
/// A data set in chunks. A read decodes whole bands of chunks (those that hold the same rows), each chunk once, and keeps
/// the last band for the rows that come next. PureHDF is asked for a single element of each chunk; the chunk itself is
/// caught on its way into what PureHDF takes for its cache, and copied from there by lines instead of by elements.
/// </summary>
internal sealed class ChunkedArray : StoredArray, IReadingChunkCache
{
    // A band that is larger is not kept: its chunks are copied as they are decoded.
    private const long LargestBand = 64L << 20;

    // A damaged extent must not take memory: no filter makes more of its bytes, and small chunks may be missing in a file.
    private const long SmallChunk = 64L << 20;
    private const int LargestRatio = 1100;

    private readonly Hdf5File file;
    private readonly NativeDataset dataSet;
    private readonly ChunkGrid grid;
    private readonly Memory<byte>[] kept;
    private long keptBand = -1;

    // What is being read at the moment, for the chunks that come by.
    private byte[]? target;
    private (long FirstRow, long Rows) wanted;

    /// <exception cref="DataException">The chunks do not fit the array.</exception>
    public ChunkedArray(
        Hdf5File file,
        NativeDataset dataSet,
        string name,
        StoredType type,
        IReadOnlyList<long> shape,
        IReadOnlyList<long> chunk
    )
        : base(file.Bytes.Path, name, type, shape)
    {
        (this.file, this.dataSet) = (file, dataSet);
        grid = ChunkGrid.Of(Path, name, type.Size, shape, chunk);
        if (grid.ChunkBytes > Math.Max(SmallChunk, file.Bytes.Length * LargestRatio))
            throw new DataException(
                Path,
                name,
                $"a chunk of it has {grid.ChunkBytes} bytes, but the file only {file.Bytes.Length}: it is damaged."
            );
        kept = grid.ChunksPerBand * (Int128)grid.ChunkBytes <= LargestBand ? new Memory<byte>[grid.ChunksPerBand] : [];
    }

    public override long BlockRows => grid.Chunk[0];

    public override void Read(long firstRow, Span<byte> destination)
    {
        var rows = destination.Length / RowBytes;
        for (var done = 0; done < rows; )
        {
            var band = (firstRow + done) / BlockRows;
            var count = (int)Math.Min(rows - done, (band + 1) * BlockRows - (firstRow + done));
            ReadBand(band, firstRow + done, destination.Slice(done * RowBytes, count * RowBytes));
            done += count;
        }
        ByteOrder.MakeNative(destination, Type);
    }

    /// <summary>Called by PureHDF for each chunk that it comes to.</summary>
    Memory<byte> IReadingChunkCache.GetChunk(ulong chunkIndex, Func<Memory<byte>> chunkReader)
    {
        var chunk = Hdf5Pipeline.Decode(dataSet, chunkReader, Type.Size);
        if (chunk.Length < grid.ChunkBytes)
            throw new DataException(
                Path,
                $"{Name}, chunk {chunkIndex}",
                $"it has {chunk.Length} bytes instead of {grid.ChunkBytes}: the file is damaged."
            );
        if (kept.Length > 0)
            kept[(long)chunkIndex % grid.ChunksPerBand] = chunk;
        else
            grid.Copy((long)chunkIndex, chunk.Span, wanted.FirstRow, wanted.Rows, target);
        return chunk;
    }

    private void ReadBand(long band, long firstRow, Span<byte> destination)
    {
        var rows = destination.Length / RowBytes;
        if (kept.Length == 0)
        {
            target = new byte[destination.Length];
            wanted = (firstRow, rows);
            Decode(band);
            target.CopyTo(destination);
            target = null;
            return;
        }
        if (keptBand != band)
        {
            keptBand = -1;
            Decode(band);
            keptBand = band;
        }
        for (var chunk = 0; chunk < kept.Length; chunk++)
            grid.Copy(band * grid.ChunksPerBand + chunk, kept[chunk].Span, firstRow, rows, destination);
    }

    private void Decode(long band) =>
        file.Do(
            $"{Name}, rows from {band * BlockRows}",
            () =>
            {
                var (starts, strides, counts, blocks) = grid.OneOfEachChunk(band);
                var selection = new HyperslabSelection(starts.Length, starts, strides, counts, blocks);
                var elements = new byte[grid.ChunksPerBand * Type.Size];
                dataSet.Read(new H5DatasetAccess(ChunkCache: this), elements.AsSpan(), selection);
                return true;
            }
        );
}
