namespace Matex.Data.Ordering;

/// <summary>In which order an epoch goes through the rows: a bijection from positions to rows.</summary>
internal interface IRowOrder
{
    /// <summary>The rows at consecutive positions.</summary>
    /// <param name="position">The first position.</param>
    /// <param name="rows">Takes the rows.</param>
    void Fill(long position, Span<long> rows);
}
