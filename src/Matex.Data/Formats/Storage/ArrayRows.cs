using Matex.Data.Sources;

namespace Matex.Data.Formats.Storage;

/// <summary>Rows from one array with the data and, possibly, one with the labels.</summary>
internal sealed class ArrayRows : IRowSource
{
    private readonly StoredArray data;
    private readonly StoredArray? labels;
    private readonly IDisposable[] owned;

    private ArrayRows(StoredArray data, StoredArray? labels, IDisposable[] owned)
    {
        (this.data, this.labels, this.owned) = (data, labels, owned);
        Data = data.Field;
        Labels = labels is null ? null : LabelFields.Of(labels.Field);
    }

    public string Name => data.Path;

    public long Rows => data.Rows;

    public RowField Data { get; }

    public RowField? Labels { get; }

    public long BlockRows => data.BlockRows;

    /// <param name="data">The data.</param>
    /// <param name="labels">The labels; null for none.</param>
    /// <param name="options">Whether labels must be classes.</param>
    /// <param name="owned">What is closed with the source; it stays open when this fails.</param>
    /// <exception cref="DataException">The arrays have different numbers of rows.</exception>
    public static ArrayRows Of(StoredArray data, StoredArray? labels, SourceOptions options, params IDisposable[] owned)
    {
        if (labels is not null && labels.Rows != data.Rows)
            throw new DataException(
                labels.Path,
                labels.Name,
                $"there are {labels.Rows} labels, but {data.Rows} rows in {data.Name ?? data.Path}."
            );
        if (labels is not null && !options.Regression && LabelFields.AreClassesInFloats(labels.Field))
            labels = new WholeLabels(labels);
        return new(data, labels, owned);
    }

    public void Read(long first, long count, Span<byte> data, Span<byte> labels)
    {
        if (!data.IsEmpty)
            this.data.Read(first, data);
        if (!labels.IsEmpty)
            this.labels!.Read(first, labels);
    }

    public void Dispose()
    {
        foreach (var resource in owned)
            resource.Dispose();
    }
}
