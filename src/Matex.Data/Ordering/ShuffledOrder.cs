namespace Matex.Data.Ordering;

/// <summary>One permutation of all rows.</summary>
internal sealed class ShuffledOrder(long rows, ulong seed) : IRowOrder
{
    private readonly Permutation permutation = new(rows, seed);

    public void Fill(long position, Span<long> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = permutation[position + i];
        }
    }
}
