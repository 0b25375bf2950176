namespace Matex.Data.Ordering;

/// <summary>How the rows of each epoch are shuffled: all at once where they fit in memory, by windows otherwise.</summary>
/// <param name="Seed">Agreed among the ranks.</param>
/// <param name="MemoryRows">How many rows may be in memory at once, over all ranks together.</param>
/// <param name="BlockRows">Rows that are cheapest to read together.</param>
internal sealed record Shuffling(ulong Seed, long MemoryRows, long BlockRows)
{
    /// <summary>A window has at least so many blocks, so that their rows get well mixed.</summary>
    private const int BlocksInWindow = 16;

    public IRowOrder Order(long rows, long epoch, int part = 0)
    {
        var seed = Seeds.Mix(Seeds.Mix(Seed, (ulong)epoch), (ulong)part);
        if (rows <= MemoryRows)
        {
            return new ShuffledOrder(rows, seed);
        }
        var window = Math.Max(2, MemoryRows);
        return new WindowedOrder(rows, Math.Clamp(BlockRows, 1, Math.Max(1, window / BlocksInWindow)), window, seed);
    }
}
