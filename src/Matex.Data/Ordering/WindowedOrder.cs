namespace Matex.Data.Ordering;

/// <summary>
/// For data that do not fit in memory: blocks of consecutive rows are permuted, and then the rows within windows of
/// several blocks. A window's rows can thus be read in few pieces and in the order of the file.
/// </summary>
internal sealed class WindowedOrder : IRowOrder
{
    private readonly long rows;
    private readonly long block;
    private readonly ulong seed;
    private readonly Permutation blocks;

    /// <summary>Rows of the last block of the file, and where it comes among the permuted blocks.</summary>
    private readonly long shortRows;
    private readonly long shortPlace;

    private long current = -1;
    private Permutation? inside;

    /// <param name="rows">All rows.</param>
    /// <param name="block">Consecutive rows that stay together in a window.</param>
    /// <param name="window">Rows of a window.</param>
    /// <param name="seed">The epoch's seed.</param>
    public WindowedOrder(long rows, long block, long window, ulong seed)
    {
        this.rows = rows;
        this.block = Math.Max(1, block);
        Window = Math.Max(1, window);
        this.seed = seed;
        var count = (rows + this.block - 1) / this.block;
        blocks = new Permutation(count, seed);
        shortRows = rows - Math.Max(0, count - 1) * this.block;
        while (shortPlace < count && blocks[shortPlace] != count - 1)
        {
            shortPlace++;
        }
    }

    /// <summary>Rows of a window; the last one may have fewer.</summary>
    public long Window { get; }

    public void Fill(long position, Span<long> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = RowAt(position + i);
        }
    }

    private long RowAt(long position)
    {
        var number = position / Window;
        var start = number * Window;
        if (current != number)
        {
            inside = new Permutation(Math.Min(Window, rows - start), Seeds.Mix(seed, (ulong)number));
            current = number;
        }
        return AmongBlocks(start + inside![position - start]);
    }

    private long AmongBlocks(long place)
    {
        var before = shortPlace * block;
        if (place < before)
        {
            return blocks[place / block] * block + place % block;
        }
        if (place < before + shortRows)
        {
            return blocks[shortPlace] * block + (place - before);
        }
        var rest = place - shortRows;
        return blocks[rest / block + 1] * block + rest % block;
    }
}
