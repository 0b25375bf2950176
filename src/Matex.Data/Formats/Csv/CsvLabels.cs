using System.Runtime.InteropServices;
using Matex.Data.Sources;

namespace Matex.Data.Formats.Csv;

/// <summary>How a label column becomes numbers: classes, or measures for a regression.</summary>
internal sealed class CsvLabels(bool regression)
{
    public RowField Field { get; } = new(regression ? ElementType.Float32 : ElementType.Int64, []);

    /// <summary>Reads the label of the row that a cursor is on.</summary>
    /// <exception cref="DataException">It is no number, or no class.</exception>
    public void Read(CsvCursor cursor, int column, Span<byte> labels, int place)
    {
        if (regression)
            MemoryMarshal.Cast<byte, float>(labels)[place] = cursor.Number(column);
        else
            MemoryMarshal.Cast<byte, long>(labels)[place] = cursor.Class(column);
    }
}
