using Matex.Data.Ordering;

namespace Matex.Data.Reading;

/// <summary>
/// This rank's rows of one window of a windowed order: read at once, in the order of the file, and given out in the
/// order of the batches.
/// </summary>
internal sealed class WindowRows(RowReader reader, WindowedOrder order, BatchPlan plan)
{
    private long number = -1;
    private long[] positions = [];
    private long[] rows = [];
    private readonly RawRows raw = new(reader.Source);

    public void Read(BatchRange range, HostBatch target)
    {
        var position = plan.PositionOf(range);
        for (var done = 0; done < range.Count; )
        {
            Load((position + done) / order.Window);
            var from = Array.BinarySearch(positions, position + done);
            var count = (int)Math.Min(range.Count - done, (number + 1) * order.Window - position - done);
            reader.Encode(raw, rows.AsSpan(from, count), target, from, done);
            done += count;
        }
    }

    private void Load(long wanted)
    {
        if (number == wanted)
        {
            return;
        }
        number = wanted;
        positions = Positions(wanted * order.Window, Math.Min((wanted + 1) * order.Window, plan.Rows));
        rows = new long[positions.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            order.Fill(positions[i], rows.AsSpan(i, 1));
        }
        reader.Read(rows, raw);
    }

    /// <summary>The positions between two that are this rank's.</summary>
    private long[] Positions(long start, long end)
    {
        var mine = new List<long>();
        for (var batch = start / plan.BatchSize; batch * plan.BatchSize < end; batch++)
        {
            var range = plan.Mine(batch);
            var first = plan.PositionOf(range);
            for (var position = Math.Max(first, start); position < Math.Min(first + range.Count, end); position++)
            {
                mine.Add(position);
            }
        }
        return [.. mine];
    }
}
