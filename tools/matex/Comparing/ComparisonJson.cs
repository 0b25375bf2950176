using System.Text.Json;
using System.Text.Json.Nodes;
using Matex.Launching.Comparing;

namespace Matex.Tool.Comparing;

/// <summary>A comparison as JSON.</summary>
internal static class ComparisonJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <param name="comparison">The comparison that decides.</param>
    /// <param name="first">The one before it, with sums in parts; the same if there was one only.</param>
    public static string Text(RunComparison comparison, RunComparison first)
    {
        var (single, distributed) = (comparison.Single, comparison.Distributed);
        var json = new JsonObject
        {
            ["ranks"] = distributed.Ranks,
            ["equal"] = comparison.Equal,
            ["lines_equal"] = comparison.Lines.Equal,
            ["max_relative_difference"] = Number(comparison.MaxRelativeDifference),
            ["seconds_single"] = single.Seconds,
            ["seconds_distributed"] = distributed.Seconds,
            ["stayed_whole"] = Texts(distributed.Dump?.StayedWhole ?? []),
            ["lines"] = single.Lines.Count,
            ["different_lines"] = Texts(comparison.Lines.Differences.Select(difference => difference.ToString())),
            ["max_relative_difference_of_lines"] = Number(comparison.Lines.MaxRelativeDifference),
            ["weights_compared"] = comparison.Weights?.Variables.Count ?? 0,
            ["weights"] = new JsonObject(
                (comparison.Weights?.Variables ?? []).Select(v =>
                    KeyValuePair.Create(v.Name, (JsonNode?)Number(v.Relative))
                )
            ),
            ["talking_ranks"] = new JsonArray([.. comparison.TalkingRanks.Select(rank => JsonValue.Create(rank))]),
            ["steps_single"] = single.Dump?.Steps,
            ["steps_distributed"] = distributed.Dump?.Steps,
            ["seconds_per_step_single"] = single.Dump?.SecondsPerStep,
            ["seconds_per_step_distributed"] = distributed.Dump?.SecondsPerStep,
            ["exit_code_single"] = single.ExitCode,
            ["exit_code_distributed"] = distributed.ExitCode,
        };
        if (first != comparison)
        {
            json["with_sums_in_parts"] = new JsonObject
            {
                ["equal"] = first.Equal,
                ["lines_equal"] = first.Lines.Equal,
                ["max_relative_difference"] = Number(first.MaxRelativeDifference),
                ["seconds_single"] = first.Single.Seconds,
                ["seconds_distributed"] = first.Distributed.Seconds,
            };
        }
        return json.ToJsonString(Indented) + "\n";
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    // JSON has no infinity: a variable that is missing, or not a number in one run, is null.
    private static JsonValue? Number(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;
}
