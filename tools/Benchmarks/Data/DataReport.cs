using System.Text.Json.Serialization;

namespace Matex.Benchmarks.Data;

/// <summary>What was measured, as it is written to a file.</summary>
internal sealed record DataReport(
    [property: JsonPropertyName("megabytes")] int Megabytes,
    [property: JsonPropertyName("rounds")] int Rounds,
    [property: JsonPropertyName("cores")] int Cores,
    [property: JsonPropertyName("entries")] IReadOnlyList<DataEntry> Entries
);

/// <summary>One kind of reading.</summary>
/// <param name="What">Of what.</param>
/// <param name="Ours">MB/s.</param>
/// <param name="Against">What it is compared to.</param>
/// <param name="Other">MB/s of that.</param>
/// <param name="Ratio">Median of the rounds' ratios, ours to the other.</param>
internal sealed record DataEntry(
    [property: JsonPropertyName("what")] string What,
    [property: JsonPropertyName("mb_per_s")] Spread Ours,
    [property: JsonPropertyName("against")] string? Against,
    [property: JsonPropertyName("other_mb_per_s")] Spread? Other,
    [property: JsonPropertyName("ratio")] double? Ratio
)
{
    public static DataEntry Of(string what, string against, IReadOnlyList<(double Ours, double Other)> rounds) =>
        new(
            what,
            Spread.Of(rounds.Select(static round => round.Ours)),
            against,
            Spread.Of(rounds.Select(static round => round.Other)),
            Spread.Of(rounds.Select(static round => round.Ours / round.Other)).Median
        );
}
