using Matex.Data.Sources;

namespace Matex.Data.Reading;

/// <summary>Finds out which classes there are: every rank looks at its share of the labels.</summary>
internal static class LabelScan
{
    private const int RowsAtOnce = 1 << 16;

    /// <summary>The classes of all sources together; none for labels that are no class indices.</summary>
    /// <exception cref="DataException">On all ranks, when a label is none.</exception>
    public static ClassLabels Classes(IReadOnlyList<IRowSource> sources, LabelEncoding encoding, SourceOptions options)
    {
        var all = SeenLabels.None;
        (IRowSource Source, long Row)? minusOne = null;
        foreach (var source in sources)
        {
            if (source.Labels is not { Elements: 1 } field || encoding == LabelEncoding.Values)
            {
                continue;
            }
            var mine = source.Classes is { } known ? SeenLabels.Below(known) : Share(source, field, options);
            var here = options.Ranks.Gather("classes", mine).Aggregate(static (one, other) => one.And(other));
            if (here.MinusOne != SeenLabels.Nowhere)
            {
                minusOne ??= (source, here.MinusOne);
            }
            all = all.And(here);
        }
        if (minusOne is { } first && all.HasOthers)
        {
            throw RowEncoding.BadLabel(first.Source, first.Row, -1, null);
        }
        if (all.Largest >= int.MaxValue)
        {
            throw new DataException(sources[0].Name, null, $"there are labels up to {all.Largest}: too many classes.");
        }
        return new(minusOne is null ? (int)all.Largest + 1 : 2, AreSigns: minusOne is not null);
    }

    private static SeenLabels Share(IRowSource source, RowField field, SourceOptions options)
    {
        var ranks = options.Ranks;
        var (start, end) = (
            (long)((Int128)source.Rows * ranks.Rank / ranks.Size),
            (long)((Int128)source.Rows * (ranks.Rank + 1) / ranks.Size)
        );
        // Ranks make the same number of calls, in case they are collective ones, and agree on the outcome of each.
        var calls = (source.Rows / ranks.Size + RowsAtOnce) / RowsAtOnce;
        var labels = new byte[Math.Min(RowsAtOnce, end - start) * field.RowBytes];
        var seen = SeenLabels.None;
        for (var call = 0L; call < calls; call++)
        {
            var first = Math.Min(start + call * RowsAtOnce, end);
            var count = (int)Math.Min(RowsAtOnce, end - first);
            Together.Do(
                ranks,
                () =>
                {
                    options.Cancellation.ThrowIfCancellationRequested();
                    if (count > 0 || source.IsCollective)
                    {
                        source.Read(first, count, [], labels.AsSpan(0, count * field.RowBytes));
                    }
                    for (var i = 0; i < count; i++)
                    {
                        var label = Numbers.Whole(field.Type, labels.AsSpan(i * field.RowBytes, field.RowBytes));
                        if (label is null or < -1)
                        {
                            throw RowEncoding.BadLabel(source, first + i, label, null);
                        }
                        seen = seen.And(SeenLabels.Of(label.Value, first + i));
                    }
                }
            );
            options.Progress?.Report((call + 1.0) / calls);
        }
        return seen;
    }
}
