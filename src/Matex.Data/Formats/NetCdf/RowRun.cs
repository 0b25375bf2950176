namespace Matex.Data.Formats.NetCdf;

/// <summary>Consecutive rows; possibly none.</summary>
internal readonly record struct RowRun(long First, long Count)
{
    /// <summary>Rows in ascending order as a run; null when there is a gap between them.</summary>
    public static RowRun? Of(ReadOnlySpan<long> rows) =>
        rows.IsEmpty ? default(RowRun)
        : rows[^1] - rows[0] == rows.Length - 1 ? new(rows[0], rows.Length)
        : null;
}
