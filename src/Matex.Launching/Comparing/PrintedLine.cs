using System.Text.RegularExpressions;

namespace Matex.Launching.Comparing;

/// <summary>A line taken apart into its numbers and the text between them.</summary>
internal sealed partial class PrintedLine
{
    public PrintedLine(string line)
    {
        List<PrintedNumber> numbers = [];
        Text = Number()
            .Replace(
                line,
                match =>
                {
                    if (match.Groups["time"].Success)
                    {
                        return "#time";
                    }
                    numbers.Add(PrintedNumber.Parse(match.Groups["number"].Value));
                    return "#";
                }
            );
        Numbers = numbers;
    }

    /// <summary>The line with a placeholder for each number.</summary>
    public string Text { get; }

    /// <summary>Its numbers, without those that measure time.</summary>
    public IReadOnlyList<PrintedNumber> Numbers { get; }

    // Digits within a word (conv2d_1, float32) belong to the text; "12ms/step", "3.2 s", "00:00:12.3" and "840 samples/s"
    // are times and speeds.
    [GeneratedRegex(
        @"(?<time>\b\d+:\d\d(:\d\d)?(\.\d+)?\b)"
            + @"|(?<![\w.])(?<number>[-+]?(\d+(\.\d+)?|\.\d+)([eE][-+]?\d+)?|NaN|[-+]?∞)"
            + @"((?<time>\s?(ns|us|µs|ms|s|sec|secs|seconds|min|minutes)(/\w+)?|\s?\w+/s(ec)?)(?!\w)|(?![\w]))"
    )]
    private static partial Regex Number();
}
