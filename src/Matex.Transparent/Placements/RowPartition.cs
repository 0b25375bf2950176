namespace Matex.Transparent.Placements;

/// <summary>
/// Which rows of a global batch belong to which rank: rank r of P has rows ⌊n·r/P⌋ up to ⌊n·(r+1)/P⌋. The parts are
/// contiguous, in rank order, and differ by one row at most.
/// </summary>
/// <remarks>
/// A rank without rows (n &lt; P) computes one phantom row, a copy of row 0, so that no kernel meets an empty batch; its
/// weight is 0, and it contributes nothing when rows are gathered, counted or summed.
/// </remarks>
/// <param name="Rows">Rows of the global batch; at least 1.</param>
/// <param name="Ranks">Number of ranks.</param>
internal readonly record struct RowPartition(long Rows, int Ranks)
{
    /// <summary>The first row of a rank; for a rank without rows, the row where it would be.</summary>
    public long Start(int rank) => (long)((Int128)Rows * rank / Ranks);

    /// <summary>The number of a rank's own rows, which may be 0.</summary>
    public long Count(int rank) => Start(rank + 1) - Start(rank);

    /// <summary>A rank's share of the batch: local rows / global rows.</summary>
    public double Weight(int rank) => (double)Count(rank) / Rows;

    /// <summary>Has the rank only a phantom row?</summary>
    public bool IsPhantom(int rank) => Count(rank) == 0;

    /// <summary>The number of ranks that have rows.</summary>
    public int Contributors => (int)Math.Min(Rows, Ranks);

    /// <summary>The rows that a rank computes: its own, or the phantom row.</summary>
    public (long Start, long Count) Computed(int rank) => IsPhantom(rank) ? (0, 1) : (Start(rank), Count(rank));

    /// <summary>The rank that has a row.</summary>
    public int Owner(long row)
    {
        // Start(r) <= row < Start(r + 1) holds for r = ⌈(row + 1)·P / n⌉ - 1.
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
        return (int)(((Int128)(row + 1) * Ranks + Rows - 1) / Rows) - 1;
    }

    /// <summary>
    /// Elements of each rank along a sharded dimension with <paramref name="multiple"/> elements a row; 0 for ranks
    /// without rows.
    /// </summary>
    public long[] Lengths(long multiple)
    {
        var lengths = new long[Ranks];
        for (var rank = 0; rank < Ranks; rank++)
        {
            lengths[rank] = Count(rank) * multiple;
        }
        return lengths;
    }
}
