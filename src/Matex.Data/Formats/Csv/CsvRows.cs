using System.Runtime.InteropServices;
using Matex.Data.Sources;

namespace Matex.Data.Formats.Csv;

/// <summary>Rows of text files, parsed when they are read.</summary>
internal sealed class CsvRows : IRowSource
{
    private readonly CsvFiles files;
    private readonly CsvIndex index;
    private readonly CsvDialect dialect;
    private readonly CsvLabels? labels;
    private CsvCursor? cursor;

    public CsvRows(CsvFiles files, CsvIndex index, SourceOptions options)
    {
        (this.files, this.index, dialect) = (files, index, files.Dialect);
        Data = new(ElementType.Float32, [dialect.DataColumns]);
        labels = dialect.Label is null ? null : new(options.Regression);
    }

    public string Name =>
        files.Files is [var only] ? only.Bytes.Path : $"{files.Files[0].Bytes.Path} and {files.Files.Count - 1} more";

    public long Rows => index.Rows;

    public RowField Data { get; }

    public RowField? Labels => labels?.Field;

    public long BlockRows => index.BlockRows;

    public (string File, string Place) Place(long row)
    {
        var entry = index.Before(row);
        var file = files.Files[entry.File];
        return (file.Bytes.Path, $"line {LineNumber.Of(file, entry, row)}, {dialect.Describe(dialect.Label!.Value)}");
    }

    public void Read(long first, long count, Span<byte> data, Span<byte> labels)
    {
        var numbers = MemoryMarshal.Cast<byte, float>(data);
        var columns = dialect.DataColumns;
        for (var i = 0; i < count; i++)
        {
            var row = CursorAt(first + i);
            if (!data.IsEmpty)
                row.ReadData(numbers.Slice(i * columns, columns));
            if (!labels.IsEmpty)
                this.labels!.Read(row, dialect.Label!.Value, labels, i);
        }
    }

    public void Dispose()
    {
        cursor?.Dispose();
        files.Dispose();
    }

    /// <summary>A cursor on a row: the one in use where it is not too far before, else one from the index.</summary>
    private CsvCursor CursorAt(long row)
    {
        var entry = index.Before(row);
        if (cursor is null || cursor.File != entry.File || cursor.Row >= row || cursor.Row < entry.Row - 1)
        {
            cursor?.Dispose();
            cursor = null;
            cursor = new(files.Files[entry.File], dialect, entry);
        }
        cursor.MoveTo(row);
        return cursor;
    }
}
