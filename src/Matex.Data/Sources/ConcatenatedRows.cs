namespace Matex.Data.Sources;

/// <summary>Several sources one after the other.</summary>
internal sealed class ConcatenatedRows : IRowSource
{
    private readonly IRowSource[] parts;

    /// <summary>The first row of each part, and the number of all rows.</summary>
    private readonly long[] starts;

    private ConcatenatedRows(IRowSource[] parts)
    {
        this.parts = parts;
        starts = new long[parts.Length + 1];
        for (var i = 0; i < parts.Length; i++)
        {
            starts[i + 1] = starts[i] + parts[i].Rows;
        }
    }

    public string Name => $"{parts[0].Name} and {parts.Length - 1} more";

    public long Rows => starts[^1];

    public RowField Data => parts[0].Data;

    public RowField? Labels => parts[0].Labels;

    public long? Classes =>
        parts.All(static part => part.Classes is not null) ? parts.Max(static part => part.Classes) : null;

    public long BlockRows => parts.Max(static part => part.BlockRows);

    public IRowSource Alone =>
        IsCollective ? new ConcatenatedRows(Array.ConvertAll(parts, static part => part.Alone)) : this;

    public bool IsCollective => parts.Any(static part => part.IsCollective);

    /// <summary>Puts sources together, which it then owns.</summary>
    /// <exception cref="DataException">Their rows differ in shape or type; the sources are closed.</exception>
    public static IRowSource Of(IReadOnlyList<IRowSource> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }
        var first = parts[0];
        foreach (var part in parts)
        {
            if (!Alike(part.Data, first.Data) || !Alike(part.Labels, first.Labels))
            {
                foreach (var opened in parts)
                {
                    opened.Dispose();
                }
                throw new DataException(
                    part.Name,
                    null,
                    $"its rows are {Describe(part)}, but those of {first.Name} are {Describe(first)}. All files of a set "
                        + "must have rows of one shape and type."
                );
            }
        }
        return new ConcatenatedRows([.. parts]);
    }

    public (string File, string Place) Place(long row)
    {
        var part = Array.FindLastIndex(starts, start => start <= row);
        return parts[part].Place(row - starts[part]);
    }

    public void Read(long first, long count, Span<byte> data, Span<byte> labels)
    {
        var dataBytes = data.IsEmpty ? 0 : Data.RowBytes;
        var labelBytes = labels.IsEmpty ? 0 : Labels!.RowBytes;
        DataException? failure = null;
        for (var i = 0; i < parts.Length; i++)
        {
            var from = Math.Max(first, starts[i]);
            var to = Math.Max(from, Math.Min(first + count, starts[i + 1]));
            if (from == to && !parts[i].IsCollective)
            {
                continue;
            }
            var (skip, rows) = from == to ? (0, 0) : ((int)(from - first), (int)(to - from));
            try
            {
                parts[i]
                    .Read(
                        rows == 0 ? 0 : from - starts[i],
                        rows,
                        data.Slice(skip * dataBytes, rows * dataBytes),
                        labels.Slice(skip * labelBytes, rows * labelBytes)
                    );
            }
            catch (DataException exception) when (IsCollective)
            {
                // The others wait for this rank in the reads of the next parts.
                failure ??= exception;
            }
        }
        if (failure is not null)
        {
            throw failure;
        }
    }

    public void Read(ReadOnlySpan<long> rows, Span<byte> data, Span<byte> labels)
    {
        var dataBytes = data.IsEmpty ? 0 : Data.RowBytes;
        var labelBytes = labels.IsEmpty ? 0 : Labels!.RowBytes;
        var done = 0;
        DataException? failure = null;
        for (var i = 0; i < parts.Length; i++)
        {
            var end = done;
            while (end < rows.Length && rows[end] < starts[i + 1])
            {
                end++;
            }
            if (end == done && !parts[i].IsCollective)
            {
                continue;
            }
            var inPart = rows[done..end].ToArray();
            foreach (ref var row in inPart.AsSpan())
            {
                row -= starts[i];
            }
            try
            {
                parts[i]
                    .Read(
                        inPart,
                        data.Slice(done * dataBytes, inPart.Length * dataBytes),
                        labels.Slice(done * labelBytes, inPart.Length * labelBytes)
                    );
            }
            catch (DataException exception) when (IsCollective)
            {
                failure ??= exception;
            }
            done = end;
        }
        if (failure is not null)
        {
            throw failure;
        }
    }

    public void Dispose()
    {
        foreach (var part in parts)
        {
            part.Dispose();
        }
    }

    private static bool Alike(RowField? one, RowField? other) =>
        one is null || other is null ? one == other : one.Type == other.Type && one.HasShapeOf(other);

    private static string Describe(IRowSource source) =>
        source.Labels is { } labels ? $"{source.Data} with labels {labels}" : $"{source.Data} without labels";
}
