using System.Globalization;
using Matex.Data.Sources;
using Sylvan.Data.Csv;

namespace Matex.Data.Formats.Csv;

/// <summary>A place in a text file that moves forward row by row.</summary>
internal sealed class CsvCursor : IDisposable
{
    // Above, not every whole number is a floating-point number of its own.
    private const double LargestClass = 1L << 53;

    private readonly CsvFile file;
    private readonly CsvDialect dialect;
    private readonly CsvIndexEntry start;
    private readonly CsvDataReader reader;

    public CsvCursor(CsvFile file, CsvDialect dialect, CsvIndexEntry start)
    {
        (this.file, this.dialect, this.start) = (file, dialect, start);
        reader = CsvText.Reader(file.Bytes, start.Position, dialect.Delimiter);
        Row = start.Row - 1;
    }

    public int File => start.File;

    /// <summary>The row it is on; the one before the first until it was moved.</summary>
    public long Row { get; private set; }

    /// <summary>Moves to a row that comes later.</summary>
    /// <exception cref="DataException">The row does not have the columns that it should.</exception>
    public void MoveTo(long row)
    {
        while (Row < row)
        {
            Row++;
            if (!ReadRow())
                throw Bad(
                    null,
                    "the row is not there: the file was changed after it was opened, or a quote is out of place."
                );
        }
        if (reader.RowFieldCount != dialect.Columns)
            throw Bad(
                null,
                $"it has {reader.RowFieldCount} fields, but the first line has {dialect.Columns}: a delimiter, a quote or a line "
                    + "end is missing or too many."
            );
    }

    /// <summary>All columns but the label's.</summary>
    public void ReadData(Span<float> values)
    {
        var place = 0;
        for (var column = 0; column < dialect.Columns; column++)
            if (column != dialect.Label)
                values[place++] = Number(column);
    }

    public float Number(int column) =>
        NumberText.TryParse(reader.GetFieldSpan(column), out float value) ? value : throw NotANumber(column);

    /// <summary>A whole number from -1, which is left to be judged with all labels at hand.</summary>
    public long Class(int column)
    {
        if (!NumberText.TryParse(reader.GetFieldSpan(column), out double value))
            throw NotANumber(column);
        return value is >= -1 and <= LargestClass && Math.Floor(value) == value
            ? (long)value
            : throw Bad(
                column,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the label is {value}, not a class (0, 1, 2, …). Ask for regression where labels are measures."
                )
            );
    }

    public void Dispose() => reader.Dispose();

    private bool ReadRow()
    {
        try
        {
            while (reader.Read())
                // Blank lines are no rows.
                if (reader.RowFieldCount > 1 || reader.GetFieldSpan(0).Length > 0)
                    return true;
            return false;
        }
        catch (Exception exception) when (exception is CsvFormatException or FormatException)
        {
            throw Bad(null, $"it cannot be read: {exception.Message}", exception);
        }
    }

    private DataException NotANumber(int column)
    {
        var text = reader.GetString(column).Trim();
        return Bad(
            column,
            text.Length == 0
                ? "the field is empty; missing values must be replaced or their rows removed."
                : $"'{(text.Length > 40 ? text[..40] + "…" : text)}' is not a number."
        );
    }

    private DataException Bad(int? column, string problem, Exception? cause = null)
    {
        var line = LineNumber.Of(file, start, Row);
        var place = column is { } number ? $"line {line}, {dialect.Describe(number)}" : $"line {line}";
        return new(file.Bytes.Path, place, problem, cause);
    }
}
