using System.Text;
using Matex.Data.Formats.Storage;
using Matex.Data.Sources;

namespace Matex.Data.Formats.Csv;

/// <summary>The open files of a set, all with the same columns.</summary>
internal sealed class CsvFiles : IDisposable
{
    private const int HeadBytes = 64 << 10;
    private const int LongestFirstLine = 64 << 20;
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly List<CsvFile> files = [];

    private CsvFiles(CsvDialect dialect) => Dialect = dialect;

    public CsvDialect Dialect { get; }

    public IReadOnlyList<CsvFile> Files => files;

    /// <exception cref="DataException">A file is no text, or has other columns than the first.</exception>
    public static CsvFiles Open(IReadOnlyList<string> paths, SourceOptions options)
    {
        CsvFiles? opened = null;
        try
        {
            foreach (var path in paths)
            {
                options.Cancellation.ThrowIfCancellationRequested();
                var bytes = FileBytes.Open(path);
                var (line, start, end) = FirstLine(bytes);
                opened ??= new(CsvDialect.Of(path, line, options));
                var fields = CsvText.Fields(line, opened.Dialect.Delimiter);
                var hasNames = CsvDialect.HasNames(fields, options);
                opened.files.Add(new(bytes, hasNames ? end : start, hasNames));
                opened.Check(path, fields, hasNames);
            }
            return opened!;
        }
        catch
        {
            opened?.Dispose();
            throw;
        }
    }

    public void Dispose() => files.ForEach(static file => file.Bytes.Dispose());

    private void Check(string path, string[] fields, bool hasNames)
    {
        if (fields.Length != Dialect.Columns)
            throw new DataException(
                path,
                "line 1",
                $"it has {fields.Length} columns, but {files[0].Bytes.Path} has {Dialect.Columns}. All files of a set must have "
                    + "the same columns."
            );
        if (hasNames && Dialect.Names is { } names && !names.SequenceEqual(fields))
            throw new DataException(
                path,
                "line 1",
                $"its columns are {string.Join(", ", fields)}, but those of {files[0].Bytes.Path} are {string.Join(", ", names)}."
            );
    }

    /// <summary>The first line that is not blank, where it starts and where the next one does.</summary>
    private static (string Line, long Start, long End) FirstLine(StoredBytes bytes)
    {
        for (var length = HeadBytes; ; length *= 8)
        {
            var head = new byte[Math.Min(length, bytes.Length)];
            bytes.Read(0, head, "the first line");
            CheckText(bytes, head);
            var start = head.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
            while (start < head.Length && head[start] is (byte)'\r' or (byte)'\n')
                start++;
            var end = RecordScan.EndOfRecord(head, start);
            if (end >= 0 || head.Length == bytes.Length)
            {
                var line = head.AsSpan(start, (end < 0 ? head.Length : end) - start);
                if (line.IsEmpty)
                    throw new DataException(bytes.Path, null, "it has blank lines only.");
                return (Encoding.UTF8.GetString(line).TrimEnd('\r', '\n'), start, start + line.Length);
            }
            if (length >= LongestFirstLine)
                throw new DataException(bytes.Path, "line 1", $"the first line has no end within {length} bytes.");
        }
    }

    private static void CheckText(StoredBytes bytes, ReadOnlySpan<byte> head)
    {
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || head.Contains((byte)0))
            throw new DataException(bytes.Path, null, "it is not text in UTF-8 or ASCII: convert it (iconv -t UTF-8).");
        var carriageReturn = head.IndexOf((byte)'\r');
        if (
            carriageReturn >= 0
            && carriageReturn + 1 < head.Length
            && head[carriageReturn + 1] != '\n'
            && !head.Contains((byte)'\n')
        )
            throw new DataException(
                bytes.Path,
                null,
                "its lines end with a carriage return alone, which is not known: convert it (tr '\\r' '\\n')."
            );
    }
}
