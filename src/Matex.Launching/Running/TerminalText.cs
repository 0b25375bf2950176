using System.Text;

namespace Matex.Launching.Running;

/// <summary>
/// Turns a program's output into the lines that a terminal would show in the end: progress bars write over themselves with
/// carriage returns and backspaces.
/// </summary>
internal static class TerminalText
{
    public static IReadOnlyList<string> Lines(string text)
    {
        List<string> lines = [.. text.Split('\n').Select(Line)];
        if (lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }
        return lines;
    }

    private static string Line(string text)
    {
        string trimmed = text.TrimEnd('\r');
        if (trimmed.AsSpan().IndexOfAny('\r', '\b') < 0)
        {
            return trimmed;
        }
        var line = new StringBuilder();
        int column = 0;
        foreach (char c in trimmed)
        {
            if (c == '\r')
            {
                column = 0;
            }
            else if (c == '\b')
            {
                column = Math.Max(0, column - 1);
            }
            else
            {
                if (column == line.Length)
                {
                    line.Append(c);
                }
                else
                {
                    line[column] = c;
                }
                column++;
            }
        }
        return line.ToString();
    }
}
