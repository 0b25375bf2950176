using System.CommandLine;
using Matex.Data.Sources;

namespace Matex.Tool.DataFiles;

/// <summary>How files are read, where that is not to be found from them.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<string?> format = new("--format")
    {
        Description = $"One of {string.Join(", ", RowSources.Formats.Select(static format => format.Name))}.",
    };

    private readonly Option<string?> delimiter = new("--delimiter")
    {
        Description = "Between the fields of text files; a single character, or tab.",
    };

    private readonly Option<bool?> header = new("--header")
    {
        Description = "Whether text files have a line of names.",
    };

    private readonly Option<string?> label = new("--label-column")
    {
        Description = "Label column of text files: a name, a number from 0, or from -1 at the end; empty for none.",
    };

    private readonly Option<string?> data = new("--data")
    {
        Description = "Name of the data set or variable with the data.",
    };

    private readonly Option<string?> labels = new("--labels")
    {
        Description = "Name of the data set or variable with the labels; empty for none.",
    };

    private readonly Option<bool> regression = new("--regression")
    {
        Description = "Labels are measures, not classes.",
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { format, delimiter, header, label, data, labels, regression })
            command.Options.Add(option);
    }

    /// <exception cref="UsageException">The delimiter is no character.</exception>
    public SourceOptions Of(ParseResult result) =>
        new()
        {
            Format = result.GetValue(format),
            Delimiter = result.GetValue(delimiter) switch
            {
                null => null,
                "tab" => '\t',
                [var character] => character,
                var text => throw new UsageException($"The delimiter is a single character, or tab, not '{text}'."),
            },
            Header = result.GetValue(header),
            LabelColumn = result.GetValue(label),
            DataName = result.GetValue(data),
            LabelsName = result.GetValue(labels),
            Regression = result.GetValue(regression),
        };
}
