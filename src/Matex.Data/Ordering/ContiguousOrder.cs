using Matex.Transparent.Placements;

namespace Matex.Data.Ordering;

/// <summary>
/// <c>MATEX_DATA=contiguous</c>: the rows of a batch that a rank gets come, batch after batch, from one contiguous part of
/// the file. All ranks have the same number of batches, and the batches have the same sizes as otherwise.
/// </summary>
/// <param name="rows">All rows.</param>
/// <param name="batchSize">Rows of a global batch.</param>
/// <param name="ranks">Number of ranks.</param>
/// <param name="within">The order within a rank's part, from the rank and the part's rows.</param>
internal sealed class ContiguousOrder(long rows, int batchSize, int ranks, Func<int, long, IRowOrder> within)
    : IRowOrder
{
    private readonly IRowOrder?[] parts = new IRowOrder?[ranks];

    private long FullBatches => rows / batchSize;

    /// <summary>Where a rank's part of the file begins.</summary>
    public long Start(int rank) =>
        FullBatches * new RowPartition(batchSize, ranks).Start(rank)
        + new RowPartition(rows % batchSize, ranks).Start(rank);

    public void Fill(long position, Span<long> target)
    {
        for (var filled = 0; filled < target.Length; )
        {
            var batch = position / batchSize;
            var index = position % batchSize;
            var size = batch < FullBatches ? batchSize : rows % batchSize;
            var partition = new RowPartition(size, ranks);
            var rank = partition.Owner(index);
            var count = (int)Math.Min(partition.Start(rank + 1) - index, target.Length - filled);
            var inPart = batch * new RowPartition(batchSize, ranks).Count(rank) + index - partition.Start(rank);
            var start = Start(rank);
            var run = target.Slice(filled, count);
            (parts[rank] ??= within(rank, Start(rank + 1) - start)).Fill(inPart, run);
            foreach (ref var row in run)
            {
                row += start;
            }
            filled += count;
            position += count;
        }
    }
}
