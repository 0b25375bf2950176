using System.Globalization;
using Matex.Data.Sources;

namespace Matex.Data.Formats.Csv;

/// <summary>What the columns of a set of text files are.</summary>
/// <param name="Delimiter">Between fields.</param>
/// <param name="Names">Of the columns; null without a line of names.</param>
/// <param name="Columns">How many there are.</param>
/// <param name="Label">The label's column; null without labels.</param>
internal sealed record CsvDialect(char Delimiter, string[]? Names, int Columns, int? Label)
{
    // The space comes last: it also stands in names and after other delimiters.
    private static readonly char[] Delimiters = [',', ';', '\t', '|', ' '];

    public int DataColumns => Label is null ? Columns : Columns - 1;

    /// <summary>Finds out from the first line.</summary>
    /// <param name="file">For messages.</param>
    /// <param name="line">The first line.</param>
    /// <param name="options">What need not be found out.</param>
    /// <exception cref="DataException">There is no such label column.</exception>
    public static CsvDialect Of(string file, string line, SourceOptions options)
    {
        var delimiter = options.Delimiter ?? FindDelimiter(line);
        var fields = CsvText.Fields(line, delimiter);
        var names = HasNames(fields, options) ? fields : null;
        return new(delimiter, names, fields.Length, LabelColumn(file, fields.Length, names, options));
    }

    /// <summary>Is a first line one of names? Without being told, it is where a field is no number.</summary>
    public static bool HasNames(string[] fields, SourceOptions options) =>
        options.Header ?? fields.Any(static field => !NumberText.TryParse(field, out double _));

    /// <summary>A column as a message names it: its number from 1, and its name.</summary>
    public string Describe(int column) =>
        Names is null ? $"column {column + 1}" : $"column {column + 1} ({Names[column]})";

    private static char FindDelimiter(string line)
    {
        var counts = new int[Delimiters.Length];
        var quoted = false;
        foreach (var character in line)
        {
            quoted ^= character == '"';
            if (!quoted && Array.IndexOf(Delimiters, character) is >= 0 and var which)
                counts[which]++;
        }
        var others = counts.AsSpan(0, counts.Length - 1);
        var best = others.IndexOf(counts[..^1].Max());
        return counts[best] > 0 ? Delimiters[best]
            : counts[^1] > 0 ? Delimiters[^1]
            : Delimiters[0];
    }

    private static int? LabelColumn(string file, int columns, string[]? names, SourceOptions options)
    {
        if (options.LabelColumn is { Length: 0 })
            return null;
        if (columns == 1)
            throw new DataException(
                file,
                "line 1",
                "there is one column only, so no data beside the label: is the delimiter right? (For data without labels, say "
                    + "that the label column is empty.)"
            );
        if (options.LabelColumn is not { } asked)
            return columns - 1;
        if (names is not null && Array.IndexOf(names, asked) is >= 0 and var named)
            return named;
        if (
            int.TryParse(asked, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var position)
            && position >= -columns
            && position < columns
        )
            return position < 0 ? columns + position : position;
        throw new DataException(
            file,
            "line 1",
            $"there is no label column '{asked}'. "
                + (
                    names is null
                        ? $"There are {columns} columns without names: give a position from 0, or from -1 at the end."
                        : $"Columns: {string.Join(", ", names)}."
                )
        );
    }
}
