using System.Globalization;
using Matex.Launching.Comparing;
using Matex.Launching.Running;
using Spectre.Console;

namespace Matex.Tool.Comparing;

/// <summary>Shows a comparison: printed lines side by side, weights, times.</summary>
internal static class ComparisonTable
{
    private const int ShownLines = 30;
    private const int ShownWeights = 5;

    public static void Print(RunComparison comparison)
    {
        AnsiConsole.Write(Lines(comparison));
        if (comparison.Weights is { Variables.Count: > 0 } weights)
        {
            AnsiConsole.Write(Weights(weights));
        }
        AnsiConsole.Write(Times(comparison));
        foreach (string reason in comparison.Distributed.Dump?.StayedWhole ?? [])
        {
            AnsiConsole.MarkupLineInterpolated($"stayed whole: {reason}");
        }
        Verdict(comparison);
    }

    private static Table Lines(RunComparison comparison)
    {
        var different = comparison.Lines.Differences.ToDictionary(difference => difference.Number);
        var (single, distributed) = (comparison.Single.Lines, comparison.Distributed.Lines);
        int[] numbers =
        [
            .. Enumerable
                .Range(1, Math.Max(single.Count, distributed.Count))
                .Where(n => different.ContainsKey(n) || HasNumber(n <= single.Count ? single[n - 1] : "")),
        ];
        // Where there is too much to show, differences come first, then the end of the training.
        int[] shown =
        [
            .. numbers.Where(different.ContainsKey).Concat(numbers.Reverse()).Distinct().Take(ShownLines).Order(),
        ];
        var table = new Table().AddColumns("line", "alone", $"{comparison.Distributed.Ranks} ranks", "");
        foreach (int n in shown)
        {
            table.AddRow(
                new Text(n.ToString(CultureInfo.InvariantCulture)),
                new Text(n <= single.Count ? ShownLine.Of(single[n - 1]) : ""),
                new Text(n <= distributed.Count ? ShownLine.Of(distributed[n - 1]) : ""),
                new Text(different.ContainsKey(n) ? "differs" : "=")
            );
        }
        return table.Caption($"{shown.Length} of {Math.Max(single.Count, distributed.Count)} lines");
    }

    private static Table Weights(WeightComparison weights)
    {
        var table = new Table().AddColumns("variable", "largest relative difference");
        foreach (var variable in weights.Variables.Take(ShownWeights))
        {
            table.AddRow(
                new Text(variable.Name),
                new Text(variable.Relative.ToString("g3", CultureInfo.InvariantCulture))
            );
        }
        return table.Caption(
            $"{Math.Min(ShownWeights, weights.Variables.Count)} of {weights.Variables.Count} variables"
        );
    }

    private static Table Times(RunComparison comparison)
    {
        var table = new Table().AddColumns("", "seconds", "steps", "ms a step");
        AddRow(table, "alone", comparison.Single);
        AddRow(table, $"{comparison.Distributed.Ranks} ranks", comparison.Distributed);
        var (single, distributed) = (
            comparison.Single.Dump?.SecondsPerStep,
            comparison.Distributed.Dump?.SecondsPerStep
        );
        return single is { } one && distributed is { } several && several > 0
            ? table.Caption(string.Create(CultureInfo.InvariantCulture, $"speed-up of a step: {one / several:0.00}"))
            : table;
    }

    private static void AddRow(Table table, string name, RunResult run)
    {
        string perStep = run.Dump?.SecondsPerStep is { } seconds
            ? (seconds * 1000).ToString("0.000", CultureInfo.InvariantCulture)
            : "-";
        table.AddRow(name, run.Seconds.ToString("0.0", CultureInfo.InvariantCulture), $"{run.Dump?.Steps}", perStep);
    }

    private static void Verdict(RunComparison comparison)
    {
        foreach (int rank in comparison.TalkingRanks)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]rank {rank} printed to standard output[/]");
        }
        if (!comparison.RanksMet)
        {
            AnsiConsole.MarkupLine(
                "[red]The ranks did not work together: each ran the program alone.[/] Try matex doctor."
            );
        }
        string difference = comparison.MaxRelativeDifference.ToString("g3", CultureInfo.InvariantCulture);
        if (comparison.Equal)
        {
            AnsiConsole.MarkupLineInterpolated($"[green]equal[/]: largest relative difference {difference}");
        }
        else
        {
            AnsiConsole.MarkupLineInterpolated(
                $"[red]different[/]: {comparison.Lines.Differences.Count} line(s), largest relative difference {difference}"
            );
        }
        if (comparison.Weights is null)
        {
            AnsiConsole.MarkupLine("[yellow]The program left no weights to compare.[/]");
        }
    }

    private static bool HasNumber(string line) => line.Any(char.IsAsciiDigit);
}
