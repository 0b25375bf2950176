namespace Matex.Data.Formats.Hdf5;

/// <summary>How an array is divided into chunks of equal shape, numbered in row-major order.</summary>
internal sealed class ChunkGrid
{
    private readonly long[] shape;
    private readonly long[] chunksAlong;
    private readonly int elementBytes;

    private ChunkGrid(long[] shape, long[] chunk, int elementBytes, int chunkBytes)
    {
        (this.shape, Chunk, this.elementBytes, ChunkBytes) = (shape, chunk, elementBytes, chunkBytes);
        chunksAlong = [.. shape.Zip(chunk, static (extent, length) => (extent + length - 1) / length)];
        ChunksPerBand = chunksAlong.Skip(1).Aggregate(1L, static (product, count) => product * count);
    }

    /// <summary>Extents of a chunk.</summary>
    public IReadOnlyList<long> Chunk { get; }

    public int ChunkBytes { get; }

    /// <summary>Chunks that hold the same rows.</summary>
    public long ChunksPerBand { get; }

    /// <exception cref="DataException">The extents do not make sense.</exception>
    public static ChunkGrid Of(
        string path,
        string name,
        int elementBytes,
        IReadOnlyList<long> shape,
        IReadOnlyList<long> chunk
    )
    {
        Int128 bytes = elementBytes;
        foreach (var extent in chunk)
            if (extent <= 0 || (bytes *= extent) > int.MaxValue)
                throw Bad();
        if (chunk.Count != shape.Count)
            throw Bad();
        return new([.. shape], [.. chunk], elementBytes, (int)bytes);

        DataException Bad() =>
            new(
                path,
                name,
                $"its chunks of {string.Join('×', chunk)} do not fit an array of {string.Join('×', shape)}: it is damaged."
            );
    }

    /// <summary>The hyperslab that has the first element of each chunk of a band.</summary>
    public (ulong[] Starts, ulong[] Strides, ulong[] Counts, ulong[] Blocks) OneOfEachChunk(long band)
    {
        var starts = new ulong[shape.Length];
        starts[0] = (ulong)(band * Chunk[0]);
        var counts = Array.ConvertAll(chunksAlong, static count => (ulong)count);
        counts[0] = 1;
        return (starts, [.. Chunk.Select(static extent => (ulong)extent)], counts, [.. shape.Select(static _ => 1UL)]);
    }

    /// <summary>Copies what a chunk has of some rows to where these rows go.</summary>
    /// <param name="index">The chunk's number.</param>
    /// <param name="chunk">Its bytes.</param>
    /// <param name="firstRow">The first of the rows wanted.</param>
    /// <param name="rows">How many are wanted.</param>
    /// <param name="destination">Room for them.</param>
    public void Copy(long index, ReadOnlySpan<byte> chunk, long firstRow, long rows, Span<byte> destination)
    {
        Span<long> origin = stackalloc long[shape.Length];
        for (var d = shape.Length - 1; d >= 0; index /= chunksAlong[d], d--)
            origin[d] = index % chunksAlong[d] * Chunk[d];
        // Dimensions that the chunk has whole, from the last, make one line together.
        var line = (long)elementBytes;
        var inner = shape.Length;
        while (inner > 1 && Chunk[inner - 1] == shape[inner - 1])
            line *= shape[--inner];
        var from = Math.Max(firstRow, origin[0]);
        var to = Math.Min(firstRow + rows, Math.Min(origin[0] + Chunk[0], shape[0]));
        if (from >= to)
            return;
        var chunkRow = ChunkBytes / Chunk[0];
        var row = line;
        for (var d = 1; d < inner; d++)
            row *= shape[d];
        if (inner == 1)
        {
            chunk
                .Slice((int)((from - origin[0]) * chunkRow), (int)((to - from) * row))
                .CopyTo(destination[(int)((from - firstRow) * row)..]);
            return;
        }
        for (var r = from; r < to; r++)
            CopyLines(
                1,
                inner,
                origin,
                chunk.Slice((int)((r - origin[0]) * chunkRow), (int)chunkRow),
                destination.Slice((int)((r - firstRow) * row), (int)row)
            );
    }

    private void CopyLines(
        int dimension,
        int inner,
        ReadOnlySpan<long> origin,
        ReadOnlySpan<byte> chunk,
        Span<byte> destination
    )
    {
        var count = (int)Math.Min(Chunk[dimension], shape[dimension] - origin[dimension]);
        var (chunkStep, step) = (chunk.Length / (int)Chunk[dimension], destination.Length / (int)shape[dimension]);
        var start = (int)origin[dimension] * step;
        if (dimension == inner - 1)
        {
            chunk[..(count * chunkStep)].CopyTo(destination[start..]);
            return;
        }
        for (var i = 0; i < count; i++)
            CopyLines(
                dimension + 1,
                inner,
                origin,
                chunk.Slice(i * chunkStep, chunkStep),
                destination.Slice(start + i * step, step)
            );
    }
}
