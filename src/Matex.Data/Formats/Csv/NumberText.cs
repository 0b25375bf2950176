using System.Globalization;

namespace Matex.Data.Formats.Csv;

/// <summary>
/// Numbers in text. Those with at most 15 digits and 22 places, which are nearly all, are one exact division away from
/// their digits (Clinger 1990); the rest, and those that would be rounded twice, are left to .NET.
/// </summary>
internal static class NumberText
{
    private const int ExactDigits = 15;

    private static readonly double[] PowersOfTen =
    [
        .. Enumerable.Range(0, 23).Select(static power => double.Parse($"1e{power}", CultureInfo.InvariantCulture)),
    ];

    public static bool TryParse(ReadOnlySpan<char> text, out float value)
    {
        text = Trimmed(text);
        if (TryParseExactly(text, out var exact))
        {
            value = (float)exact;
            // Halfway between two of the shorter type, the digits beyond the longer one would decide.
            if ((BitConverter.DoubleToUInt64Bits(exact) & 0x1FFF_FFFF) != 0x1000_0000)
                return true;
        }
        return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    public static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        text = Trimmed(text);
        return TryParseExactly(text, out value)
            || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> text) =>
        text is [' ', ..] or [.., ' '] ? text.Trim(' ') : text;

    /// <summary>Digits with or without a sign and a point.</summary>
    private static bool TryParseExactly(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        var at = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        if (text.Length - at is 0 or > ExactDigits + 1)
            return false;
        var (digits, point) = (0L, -1);
        for (var i = at; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9)
                digits = digits * 10 + digit;
            else if (text[i] == '.' && point < 0)
                point = i;
            else
                return false;
        }
        if (point < 0)
            value = digits;
        else if (text.Length - at == 1)
            return false;
        else
            value = digits / PowersOfTen[text.Length - point - 1];
        if (text[0] == '-')
            value = -value;
        return true;
    }
}
