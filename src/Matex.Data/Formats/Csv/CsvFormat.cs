using Matex.Data.Sources;

namespace Matex.Data.Formats.Csv;

/// <summary>Delimited text: one line a row, numbers in columns, one of which may be the label. It is asked last.</summary>
internal sealed class CsvFormat : IRowFormat
{
    private static readonly string[] Extensions = [".csv", ".tsv", ".txt", ".data"];

    public string Name => "csv";

    public bool Matches(string file, ReadOnlySpan<byte> head) =>
        Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) || IsText(head);

    public IRowSource Open(IReadOnlyList<string> files, SourceOptions options)
    {
        var opened = Together.Do(options.Ranks, () => CsvFiles.Open(files, options));
        try
        {
            var index = CsvIndex.Build(opened, options);
            return new CsvRows(opened, index, options);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        foreach (var value in head)
            if (value < ' ' && value is not ((byte)'\t' or (byte)'\r' or (byte)'\n'))
                return false;
        return true;
    }
}
