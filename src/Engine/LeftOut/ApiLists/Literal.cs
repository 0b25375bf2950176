using System.Globalization;
using System.Text;

namespace Matex.Engine.ApiLists;

/// <summary>Constants: <c>null</c>, <c>true</c>, <c>"text"</c>, <c>'\u0020'</c>, <c>0.5f</c>, <c>1d</c>, <c>-3</c>.</summary>
internal static class Literal
{
    /// <summary>The value: null, bool, string, char, float, double, or a long for all whole numbers.</summary>
    public static object? Read(Cursor cursor)
    {
        if (cursor.Current == '"')
        {
            return ReadString(cursor);
        }
        if (cursor.TryTake("'\\u"))
        {
            string code = cursor.TakeWhile(char.IsAsciiHexDigit);
            cursor.Take("'");
            return (char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        }
        string word = cursor.TakeWhile(c => char.IsLetterOrDigit(c) || c is '-' or '+' or '.' or '_');
        return word switch
        {
            "null" => null,
            "true" => true,
            "false" => false,
            _ when long.TryParse(word, CultureInfo.InvariantCulture, out long whole) => whole,
            _ when ulong.TryParse(word, CultureInfo.InvariantCulture, out ulong large) => unchecked((long)large),
            _ when word.EndsWith('f') => float.Parse(word[..^1], CultureInfo.InvariantCulture),
            _ when word.EndsWith('d') => double.Parse(word[..^1], CultureInfo.InvariantCulture),
            _ => throw cursor.Malformed($"'{word}' is no constant"),
        };
    }

    private static string ReadString(Cursor cursor)
    {
        StringBuilder text = new();
        cursor.Take("\"");
        while (!cursor.TryTake("\""))
        {
            char c = cursor.TakeCharacter();
            text.Append(c == '\\' ? Unescape(cursor.TakeCharacter()) : c);
        }
        return text.ToString();
    }

    private static char Unescape(char escaped) =>
        escaped switch
        {
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            _ => escaped,
        };
}
