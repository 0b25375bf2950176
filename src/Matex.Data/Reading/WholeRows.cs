using Matex.Data.Ordering;
using Matex.Data.Sources;

namespace Matex.Data.Reading;

/// <summary>
/// All rows of a split in memory, in the order of the file: each rank reads and encodes its share, and the shares are
/// gathered.
/// </summary>
internal static class WholeRows
{
    private const int BytesAtOnce = 8 << 20;

    /// <exception cref="DataException">They do not fit into one array, or a file cannot be read.</exception>
    public static HostBatch Read(RowReader reader, long rows, SourceOptions options, string name)
    {
        var ranks = options.Ranks;
        var rowBytes = Math.Max(reader.DataBytes, reader.LabelBytes);
        if (rows * rowBytes > Array.MaxLength)
        {
            throw new DataException(
                reader.Source.Name,
                null,
                $"the {name} set has {rows} rows of {rowBytes} bytes, too many for one array. Go through its batches instead."
            );
        }
        var whole = reader.Allocate((int)rows);
        var start = (int)(rows * ranks.Rank / ranks.Size);
        var end = (int)(rows * (ranks.Rank + 1) / ranks.Size);
        ReadShare(reader, start, end, (int)((rows + ranks.Size - 1) / ranks.Size), whole, options);
        if (ranks.Size > 1)
        {
            Gather(ranks, whole.Data, rows, reader.DataBytes, start, end);
            if (whole.Labels is { } labels)
            {
                Gather(ranks, labels, rows, reader.LabelBytes, start, end);
            }
        }
        return whole;
    }

    /// <summary>Ranks make the same number of reads, in case these are collective, and agree on the outcome of each.</summary>
    private static void ReadShare(
        RowReader reader,
        int start,
        int end,
        int most,
        HostBatch whole,
        SourceOptions options
    )
    {
        var step = Math.Max(1, BytesAtOnce / Math.Max(1, reader.DataBytes));
        var raw = new RawRows(reader.Source);
        for (var done = 0; done < most; done += step)
        {
            var from = Math.Min(end, start + done);
            var count = Math.Min(step, end - from);
            var block = reader.Allocate(count);
            var numbers = new long[count];
            FileOrder.Instance.Fill(from, numbers);
            Together.Do(
                options.Ranks,
                () =>
                {
                    options.Cancellation.ThrowIfCancellationRequested();
                    if (count > 0 || reader.Source.IsCollective)
                    {
                        reader.Read(numbers, block, raw);
                    }
                }
            );
            block.Data.CopyTo(whole.Data, (long)from * reader.DataBytes);
            block.Labels?.CopyTo(whole.Labels!, (long)from * reader.LabelBytes);
            options.Progress?.Report(Math.Min(1, (done + step) / (double)most));
        }
    }

    private static void Gather(IRankGroup ranks, byte[] whole, long rows, int rowBytes, int start, int end)
    {
        var lengths = new long[ranks.Size];
        for (var rank = 0; rank < ranks.Size; rank++)
        {
            lengths[rank] = (rows * (rank + 1) / ranks.Size - rows * rank / ranks.Size) * rowBytes;
        }
        var mine = whole.AsSpan(start * rowBytes, (end - start) * rowBytes).ToArray();
        ranks.Gather("rows of a data set", mine, whole, lengths);
    }
}
