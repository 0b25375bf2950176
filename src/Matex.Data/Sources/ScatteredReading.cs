namespace Matex.Data.Sources;

/// <summary>Reads ascending rows by runs of consecutive ones.</summary>
internal static class ScatteredReading
{
    public static void ByRuns(IRowSource source, ReadOnlySpan<long> rows, Span<byte> data, Span<byte> labels)
    {
        var dataBytes = data.IsEmpty ? 0 : source.Data.RowBytes;
        var labelBytes = labels.IsEmpty ? 0 : source.Labels!.RowBytes;
        for (var start = 0; start < rows.Length; )
        {
            var end = start + 1;
            while (end < rows.Length && rows[end] == rows[end - 1] + 1)
            {
                end++;
            }
            var count = end - start;
            source.Read(
                rows[start],
                count,
                data.Slice(start * dataBytes, count * dataBytes),
                labels.Slice(start * labelBytes, count * labelBytes)
            );
            start = end;
        }
    }
}
