using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Matex.Transparent;

/// <summary>How the text of a setting is read; never by the user's culture.</summary>
internal static class Parsers
{
    private static readonly long[] Units = [1L << 10, 1L << 20, 1L << 30, 1L << 40];

    /// <summary>One of the words, which stand in the order of the enum's members.</summary>
    public static Parser<T> Choice<T>(params string[] words)
        where T : struct, Enum =>
        (string text, out T value) =>
        {
            var index = Array.FindIndex(words, word => word.Equals(text, StringComparison.OrdinalIgnoreCase));
            value = index < 0 ? default : Enum.GetValues<T>()[index];
            return index >= 0;
        };

    /// <summary>The words on and off.</summary>
    public static bool Switch(string text, out bool value)
    {
        value = text.Equals("on", StringComparison.OrdinalIgnoreCase);
        return value || text.Equals("off", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A number within limits, or nothing.</summary>
    public static Parser<int?> Integer(int minimum, int maximum) =>
        (string text, out int? value) =>
        {
            var valid = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
            value = valid ? number : null;
            return valid && number >= minimum && number <= maximum;
        };

    /// <summary>A number of seconds; fractions are allowed.</summary>
    public static bool Seconds(string text, out TimeSpan value)
    {
        var valid = double.TryParse(
            text,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var seconds
        );
        valid &= seconds is >= 0 and <= 1e6;
        value = valid ? TimeSpan.FromSeconds(seconds) : default;
        return valid;
    }

    /// <summary>A number of bytes, with K, M, G or T for powers of 1024.</summary>
    public static bool Bytes(string text, out long? value)
    {
        value = null;
        var unit = text.Length == 0 ? -1 : "KMGT".IndexOf(char.ToUpperInvariant(text[^1]));
        var digits = unit < 0 ? text : text[..^1];
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            return false;
        }
        var factor = unit < 0 ? 1 : Units[unit];
        value = number <= long.MaxValue / factor ? number * factor : null;
        return value is not null;
    }

    /// <summary>Any text: the name of a file.</summary>
    public static bool Text(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return true;
    }
}
