using System.Globalization;

namespace Matex.Launching.Comparing;

/// <summary>A number as it was printed.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Resolution">One unit in its last printed place; zero for whole numbers, which are printed exactly.</param>
/// <param name="SignificantDigits">Digits printed, without leading zeros.</param>
internal sealed record PrintedNumber(double Value, double Resolution, int SignificantDigits)
{
    // With fewer digits than these, a unit in the last place is too large to be put down to rounding.
    private const int DigitsForRounding = 3;

    public static PrintedNumber Parse(string text)
    {
        double value = text switch
        {
            "∞" => double.PositiveInfinity,
            "-∞" => double.NegativeInfinity,
            _ => double.Parse(text, CultureInfo.InvariantCulture),
        };
        string[] parts = text.Split('e', 'E');
        int exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        int point = parts[0].IndexOf('.');
        int decimals = point < 0 ? 0 : parts[0].Length - point - 1;
        int digits = parts[0].Where(char.IsAsciiDigit).SkipWhile(c => c == '0').Count();
        return new PrintedNumber(value, point < 0 && parts.Length == 1 ? 0 : Math.Pow(10, exponent - decimals), digits);
    }

    public double RelativeDifference(PrintedNumber other)
    {
        if (Value.Equals(other.Value))
        {
            return 0;
        }
        double difference = Math.Abs(Value - other.Value) / Math.Max(Math.Abs(Value), Math.Abs(other.Value));
        return double.IsNaN(difference) ? double.PositiveInfinity : difference;
    }

    /// <summary>
    /// True if both agree in that many significant digits (their relative difference is at most half a unit of the last of
    /// them), or differ only by how their last printed digit was rounded.
    /// </summary>
    public bool Agrees(PrintedNumber other, int digits)
    {
        if (RelativeDifference(other) <= 5 * Math.Pow(10, -digits))
        {
            return true;
        }
        double unit = Math.Min(Resolution, other.Resolution);
        int printed = Math.Min(SignificantDigits, other.SignificantDigits);
        return printed >= DigitsForRounding && Math.Abs(Value - other.Value) <= unit * 1.001;
    }
}
