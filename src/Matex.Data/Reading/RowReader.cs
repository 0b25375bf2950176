using Matex.Data.Sources;

namespace Matex.Data.Reading;

/// <summary>Reads rows of a part of a source in any order and encodes them.</summary>
/// <param name="source">The rows; several readers may share it.</param>
/// <param name="first">The source's row that is row 0 here.</param>
/// <param name="encoding">What the rows become.</param>
internal sealed class RowReader(IRowSource source, long first, RowEncoding encoding)
{
    public IRowSource Source => source;

    public RowEncoding Encoding => encoding;

    public int DataBytes { get; } = checked((int)source.Data.Elements * sizeof(float));

    public int LabelBytes { get; } = source.Labels is { } labels ? encoding.LabelBytes(labels) : 0;

    public HostBatch Allocate(int rows) =>
        new(
            rows,
            GC.AllocateUninitializedArray<byte>(checked(rows * DataBytes)),
            source.Labels is null ? null : GC.AllocateUninitializedArray<byte>(checked(rows * LabelBytes))
        );

    /// <summary>Reads rows into a batch, in the order given.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="target">Where they go.</param>
    /// <param name="raw">Room for them as the source has them.</param>
    public void Read(ReadOnlySpan<long> rows, HostBatch target, RawRows raw)
    {
        if (AreConsecutive(rows) && source.Data.Type == ElementType.Float32 && encoding.Divisor == 1)
        {
            // Nothing is to be converted: the source writes where the numbers belong.
            raw.Resize(rows.Length, withData: false);
            lock (source)
            {
                source.Read(first + (rows.IsEmpty ? 0 : rows[0]), rows.Length, target.Data, raw.Labels);
            }
            for (var i = 0; i < rows.Length; i++)
            {
                EncodeLabel(first + rows[i], raw, i, target, i);
            }
            return;
        }
        Read(rows, raw);
        Encode(raw, rows, target, 0);
    }

    /// <summary>Reads rows as the source has them, in ascending order, which costs least.</summary>
    public void Read(ReadOnlySpan<long> rows, RawRows raw)
    {
        raw.Resize(rows.Length);
        if (AreConsecutive(rows))
        {
            for (var i = 0; i < rows.Length; i++)
            {
                raw.Slots[i] = i;
            }
            lock (source)
            {
                source.Read(first + (rows.IsEmpty ? 0 : rows[0]), rows.Length, raw.Data, raw.Labels);
            }
            return;
        }
        var sorted = new long[rows.Length];
        var origin = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            (sorted[i], origin[i]) = (first + rows[i], i);
        }
        Array.Sort(sorted, origin);
        for (var i = 0; i < rows.Length; i++)
        {
            raw.Slots[origin[i]] = i;
        }
        lock (source)
        {
            source.Read(sorted, raw.Data, raw.Labels);
        }
    }

    /// <summary>Encodes rows that have been read.</summary>
    /// <param name="raw">The rows as read.</param>
    /// <param name="rows">Their numbers, for messages.</param>
    /// <param name="target">Where they go, from the first row on.</param>
    /// <param name="from">The first of them in <paramref name="raw"/>, in the order in which they were asked for.</param>
    /// <param name="to">The first row of <paramref name="target"/> to fill.</param>
    public void Encode(RawRows raw, ReadOnlySpan<long> rows, HostBatch target, int from, int to = 0)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var slot = raw.Slots[from + i];
            encoding.EncodeData(source.Data, raw.DataOf(slot), target.Data.AsSpan((to + i) * DataBytes, DataBytes));
            EncodeLabel(first + rows[i], raw, slot, target, to + i);
        }
    }

    private void EncodeLabel(long row, RawRows raw, int slot, HostBatch target, int place)
    {
        if (source.Labels is { } field)
        {
            var encoded = target.Labels.AsSpan(place * LabelBytes, LabelBytes);
            encoding.EncodeLabel(source, row, field, raw.LabelsOf(slot), encoded);
        }
    }

    private static bool AreConsecutive(ReadOnlySpan<long> rows)
    {
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i] != rows[i - 1] + 1)
            {
                return false;
            }
        }
        return true;
    }
}
