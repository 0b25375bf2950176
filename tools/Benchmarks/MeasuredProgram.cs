using System.CommandLine;
using System.Globalization;

namespace Matex.Benchmarks;

/// <summary>What is common to all programs whose time is taken.</summary>
internal static class MeasuredProgram
{
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(5);

    public static Option<string> Prefix { get; } =
        new("--prefix")
        {
            Description = "Put in front of every measured program, such as 'nice -n -20' on a machine in use",
            DefaultValueFactory = _ => "",
        };

    public static string[] Words(ParseResult parsed) =>
        parsed.GetValue(Prefix)!.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static double Median(IEnumerable<string> numbers) =>
        Spread.Of(numbers.Select(number => double.Parse(number, CultureInfo.InvariantCulture))).Median;
}
