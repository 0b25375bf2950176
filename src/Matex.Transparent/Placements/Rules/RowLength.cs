namespace Matex.Transparent.Placements.Rules;

/// <summary>Whether a size of a replicated value is that of the batch's rows.</summary>
internal static class RowLength
{
    /// <summary>
    /// In a graph whose number of rows is open, a size that is not known meets the rows in an operation that needs equal
    /// sizes: it is the rows' (or 1 where sizes of 1 are repeated, which is seen when it is cut).
    /// </summary>
    public static bool Fits(long length, Placement rows) =>
        rows.GlobalLength < 0 ? length < 0 : length == rows.GlobalLength;
}
