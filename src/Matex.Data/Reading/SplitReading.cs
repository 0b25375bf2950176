using Matex.Data.Ordering;

namespace Matex.Data.Reading;

/// <summary>In which order the rows of a split are read, and how much of them is kept.</summary>
/// <param name="Contiguous"><c>MATEX_DATA=contiguous</c>: each rank reads one contiguous part.</param>
/// <param name="Shuffling">How each epoch is shuffled; null for the order of the file.</param>
/// <param name="Memory">Bytes that this rank may keep (<c>MATEX_DATA_MEMORY</c>).</param>
/// <param name="ReadAhead">How many batches may be read ahead.</param>
internal sealed record SplitReading(bool Contiguous, Shuffling? Shuffling, long Memory, int ReadAhead)
{
    public IRowOrder Order(BatchPlan plan, long epoch)
    {
        if (Contiguous && plan.Ranks > 1)
        {
            return new ContiguousOrder(
                plan.Rows,
                plan.BatchSize,
                plan.Ranks,
                (rank, rows) => Shuffling?.Order(rows, epoch, rank) ?? FileOrder.Instance
            );
        }
        return Shuffling?.Order(plan.Rows, epoch) ?? FileOrder.Instance;
    }

    /// <summary>Are this rank's encoded rows kept? Only where every epoch has the same.</summary>
    public bool Keeps(BatchPlan plan, RowReader reader) =>
        Shuffling is null && BatchCache.Needed(plan, reader.DataBytes + reader.LabelBytes) <= Memory;
}
