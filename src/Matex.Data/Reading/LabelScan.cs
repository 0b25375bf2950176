using Matex.Data.Sources;

namespace Matex.Data.Reading;

/// <summary>
/// Finds how many classes there are: every rank looks at its share of the labels, and the largest of all ranks counts.
/// </summary>
internal static class LabelScan
{
    private const int RowsAtOnce = 1 << 16;

    /// <summary>The number of classes; 0 for labels that are no class indices, or for none.</summary>
    public static int Classes(IReadOnlyList<IRowSource> sources, LabelEncoding encoding, SourceOptions options)
    {
        var most = 0L;
        foreach (var source in sources)
        {
            if (source.Labels is not { Elements: 1 } field || encoding == LabelEncoding.Values)
            {
                continue;
            }
            var mine = Together.Do(options.Ranks, () => source.Classes ?? Largest(source, field, options) + 1);
            most = Math.Max(most, options.Ranks.Gather("classes", mine).Max());
        }
        return most <= int.MaxValue
            ? (int)most
            : throw new DataException(sources[0].Name, null, $"there are labels up to {most - 1}: too many classes.");
    }

    private static long Largest(IRowSource source, RowField field, SourceOptions options)
    {
        var ranks = options.Ranks;
        var (start, end) = (
            (long)((Int128)source.Rows * ranks.Rank / ranks.Size),
            (long)((Int128)source.Rows * (ranks.Rank + 1) / ranks.Size)
        );
        // Ranks make the same number of calls, in case they are collective ones.
        var calls = (source.Rows / ranks.Size + RowsAtOnce) / RowsAtOnce;
        var labels = new byte[Math.Min(RowsAtOnce, end - start) * field.RowBytes];
        var largest = -1L;
        for (var call = 0L; call < calls; call++)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            var first = Math.Min(start + call * RowsAtOnce, end);
            var count = (int)Math.Min(RowsAtOnce, end - first);
            if (count == 0 && !source.IsCollective)
            {
                continue;
            }
            source.Read(first, count, [], labels.AsSpan(0, count * field.RowBytes));
            for (var i = 0; i < count; i++)
            {
                var label = Numbers.Whole(field.Type, labels.AsSpan(i * field.RowBytes, field.RowBytes));
                if (label is null or < 0)
                {
                    throw RowEncoding.BadLabel(source, first + i, label, null);
                }
                largest = Math.Max(largest, label.Value);
            }
            options.Progress?.Report((call + 1.0) / calls);
        }
        return largest;
    }
}
