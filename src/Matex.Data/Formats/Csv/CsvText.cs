using System.Text;
using Matex.Data.Formats.Storage;
using Sylvan.Data.Csv;

namespace Matex.Data.Formats.Csv;

/// <summary>Readers of delimited text, set up the same everywhere.</summary>
internal static class CsvText
{
    private const int BufferCharacters = 64 << 10;
    private const int LongestLine = 256 << 20;

    /// <summary>A reader from a position to the end.</summary>
    public static CsvDataReader Reader(StoredBytes bytes, long position, char delimiter) =>
        Reader(
            new StreamReader(
                new BytesStream(bytes, position, bytes.Length - position),
                Encoding.UTF8,
                detectEncodingFromByteOrderMarks: false,
                BufferCharacters
            ),
            delimiter
        );

    /// <summary>The fields of one line.</summary>
    public static string[] Fields(string line, char delimiter)
    {
        using var reader = Reader(new StringReader(line), delimiter);
        if (!reader.Read())
            return [];
        return [.. Enumerable.Range(0, reader.RowFieldCount).Select(column => reader.GetString(column).Trim())];
    }

    private static CsvDataReader Reader(TextReader text, char delimiter) =>
        CsvDataReader.Create(
            text,
            new()
            {
                HasHeaders = false,
                Delimiter = delimiter,
                BufferSize = BufferCharacters,
                MaxBufferSize = LongestLine,
                OwnsReader = true,
            }
        );
}
