namespace Matex.Data.Ordering;

/// <summary>As the rows are in the file.</summary>
internal sealed class FileOrder : IRowOrder
{
    public static FileOrder Instance { get; } = new();

    public void Fill(long position, Span<long> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = position + i;
        }
    }
}
