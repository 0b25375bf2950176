using Matex.Data.Formats.Storage;

namespace Matex.Data.Formats.Csv;

/// <summary>A text file.</summary>
/// <param name="Bytes">It.</param>
/// <param name="BodyStart">Where the lines with numbers start.</param>
/// <param name="HasNames">Whether there is a line of names before them.</param>
internal sealed record CsvFile(StoredBytes Bytes, long BodyStart, bool HasNames)
{
    public long BodyBytes => Bytes.Length - BodyStart;
}
