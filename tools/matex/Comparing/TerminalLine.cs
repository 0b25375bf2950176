using System.Text;

namespace Matex.Tool.Comparing;

/// <summary>A line as a terminal leaves it: progress bars go back with backspaces and carriage returns and write over themselves.</summary>
internal static class TerminalLine
{
    public static string Shown(string line)
    {
        var shown = new StringBuilder(line.Length);
        var column = 0;
        foreach (var character in line)
        {
            switch (character)
            {
                case '\b':
                    column = Math.Max(0, column - 1);
                    break;
                case '\r':
                    column = 0;
                    break;
                default:
                    if (column < shown.Length)
                    {
                        shown[column] = character;
                    }
                    else
                    {
                        shown.Append(character);
                    }
                    column++;
                    break;
            }
        }
        return shown.ToString();
    }
}
