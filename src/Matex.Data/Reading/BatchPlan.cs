using Matex.Transparent.Placements;

namespace Matex.Data.Reading;

/// <summary>How rows are cut into global batches, and these into the ranks' parts.</summary>
/// <param name="Rows">All rows.</param>
/// <param name="BatchSize">Rows of a global batch; the last may have fewer.</param>
/// <param name="Rank">This rank.</param>
/// <param name="Ranks">Number of ranks.</param>
internal sealed record BatchPlan(long Rows, int BatchSize, int Rank, int Ranks)
{
    /// <summary>The number of batches, the same on all ranks.</summary>
    public long Batches => (Rows + BatchSize - 1) / BatchSize;

    /// <summary>Rows of a global batch.</summary>
    public int RowsOf(long batch) => (int)Math.Min(BatchSize, Rows - batch * BatchSize);

    /// <summary>
    /// The rows of a batch that this rank computes: its own, or the phantom row where there are fewer rows than ranks.
    /// </summary>
    public BatchRange Mine(long batch)
    {
        var (start, count) = new RowPartition(RowsOf(batch), Ranks).Computed(Rank);
        return new(batch, (int)start, (int)count);
    }

    /// <summary>The number of rows of a batch that are this rank's own, which may be 0.</summary>
    public long Owned(long batch) => new RowPartition(RowsOf(batch), Ranks).Count(Rank);

    /// <summary>The number of rows of a batch that are each rank's own.</summary>
    public long[] Counts(long batch)
    {
        var partition = new RowPartition(RowsOf(batch), Ranks);
        return [.. Enumerable.Range(0, Ranks).Select(partition.Count)];
    }

    public BatchRange All(long batch) => new(batch, 0, RowsOf(batch));

    /// <summary>Position of a range's first row in the epoch.</summary>
    public long PositionOf(BatchRange range) => range.Batch * BatchSize + range.Start;
}

/// <summary>Consecutive rows of one global batch.</summary>
internal readonly record struct BatchRange(long Batch, int Start, int Count);
