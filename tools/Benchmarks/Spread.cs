using System.Text.Json.Serialization;

namespace Matex.Benchmarks;

/// <summary>Median and extremes of repeated measurements.</summary>
internal sealed record Spread(
    [property: JsonPropertyName("median")] double Median,
    [property: JsonPropertyName("min")] double Minimum,
    [property: JsonPropertyName("max")] double Maximum
)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        if (sorted.Length == 0)
            throw new BenchmarkException("Nothing was measured.");
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new(Math.Round(median, 4), Math.Round(sorted[0], 4), Math.Round(sorted[^1], 4));
    }

    public override string ToString() => $"{Median:0.00} ({Minimum:0.00}–{Maximum:0.00})";
}
