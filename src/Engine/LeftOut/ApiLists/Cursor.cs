namespace Matex.Engine.ApiLists;

/// <summary>A position in one line of an API list.</summary>
internal sealed class Cursor(string line)
{
    private int position;

    public string Line => line;

    public bool AtEnd => position >= line.Length;

    public char Current => AtEnd ? '\0' : line[position];

    public bool TryTake(string text)
    {
        if (string.CompareOrdinal(line, position, text, 0, text.Length) != 0)
        {
            return false;
        }
        position += text.Length;
        return true;
    }

    public void Take(string text)
    {
        if (!TryTake(text))
        {
            throw Malformed($"'{text}' expected");
        }
    }

    public char TakeCharacter() => line[position++];

    public string TakeWhile(Func<char, bool> condition)
    {
        int start = position;
        while (!AtEnd && condition(line[position]))
        {
            position++;
        }
        return line[start..position];
    }

    /// <summary>Takes the rest, or all that stands before the first of the ends.</summary>
    public string TakeUntil(params string[] ends)
    {
        int end = ends.Select(e => line.IndexOf(e, position, StringComparison.Ordinal))
            .Where(i => i >= 0)
            .DefaultIfEmpty(line.Length)
            .Min();
        string text = line[position..end];
        position = end;
        return text;
    }

    public string TakeIdentifier()
    {
        string name = TakeWhile(c => char.IsLetterOrDigit(c) || c is '_' or '$' or '@');
        return name.Length > 0 ? name : throw Malformed("a name expected");
    }

    public FormatException Malformed(string why) => new($"{why} at column {position + 1} of the line: {line}");
}
