using System.Globalization;
using System.Text;
using Matex.Data.Reading;
using Matex.Data.Sources;

namespace Matex.Tool.DataFiles;

/// <summary>What <c>matex data info</c> prints.</summary>
internal static class SourceSummary
{
    private const int MostClassesListed = 20;
    private const int RowsAtOnce = 1 << 16;

    public static string Of(IRowSource source, int ranks, int batch)
    {
        var text = new StringBuilder();
        Line("file", source.Name);
        Line("rows", Number(source.Rows));
        Line("data", $"{source.Data}");
        Line("labels", source.Labels is { } labels ? $"{labels}" : "none");
        if (source.Labels is { Elements: 1 } field && !field.Type.IsFloating())
            Line("classes", Classes(source, field));
        Line("size", $"{Number(source.Rows * ((long)source.Data.RowBytes + (source.Labels?.RowBytes ?? 0)))} bytes");
        if (source.BlockRows > 1)
            Line("stored in", $"blocks of {Number(source.BlockRows)} rows");
        if (source.Rows == 0)
            return text.ToString();
        var plan = new BatchPlan(source.Rows, batch, 0, ranks);
        Line("batches", $"{Number(plan.Batches)} of {batch} rows, the last of {plan.RowsOf(plan.Batches - 1)}");
        text.AppendLine();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"rank  rows of a batch  rows of the last  all rows, MATEX_DATA=contiguous"
        );
        for (var rank = 0; rank < ranks; rank++)
        {
            var mine = plan with { Rank = rank };
            var (start, end) = (Start(source.Rows, rank, ranks), Start(source.Rows, rank + 1, ranks));
            var all = start == end ? "none" : $"{start} to {end - 1}";
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{rank, 4}  {mine.Owned(0), 15}  {mine.Owned(plan.Batches - 1), 16}  {end - start} ({all})"
            );
        }
        return text.ToString();

        void Line(string name, string value) => text.AppendLine(CultureInfo.InvariantCulture, $"{name, -10} {value}");
    }

    private static long Start(long rows, int rank, int ranks) => (long)((Int128)rows * rank / ranks);

    private static string Classes(IRowSource source, RowField field)
    {
        var counts = new SortedDictionary<long, long>();
        var labels = new byte[Math.Min(RowsAtOnce, source.Rows) * field.RowBytes];
        for (var first = 0L; first < source.Rows; first += RowsAtOnce)
        {
            var count = (int)Math.Min(RowsAtOnce, source.Rows - first);
            source.Read(first, count, [], labels.AsSpan(0, count * field.RowBytes));
            for (var i = 0; i < count; i++)
            {
                var label = Numbers.Whole(field.Type, labels.AsSpan(i * field.RowBytes, field.RowBytes)) ?? -1;
                counts[label] = counts.GetValueOrDefault(label) + 1;
            }
        }
        var areSigns = counts.ContainsKey(-1) && counts.Keys.All(static label => label is -1 or 1);
        var classes =
            source.Classes
            ?? (
                areSigns ? 2
                : counts.Count == 0 ? 0
                : counts.Keys.Last() + 1
            );
        var listed = counts.Take(MostClassesListed).Select(static pair => $"{pair.Key}: {pair.Value}");
        var more = counts.Count > MostClassesListed ? ", …" : "";
        return counts.Count == 0 ? Number(classes) : $"{Number(classes)} ({string.Join(", ", listed)}{more})";
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
