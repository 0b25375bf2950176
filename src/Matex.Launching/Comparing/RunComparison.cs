using Matex.Launching.Running;

namespace Matex.Launching.Comparing;

/// <summary>A program alone and distributed, side by side.</summary>
/// <param name="Single">The run alone.</param>
/// <param name="Distributed">The run on several ranks.</param>
/// <param name="Tolerance">How closely they must agree.</param>
public sealed record RunComparison(RunResult Single, RunResult Distributed, Tolerance Tolerance)
{
    /// <summary>What was printed.</summary>
    public LineComparison Lines { get; } = LineComparison.Of(Single.Lines, Distributed.Lines, Tolerance.Digits);

    /// <summary>The variables at the end; null if one of the runs left none.</summary>
    public WeightComparison? Weights { get; } =
        Single.Dump is { } single && Distributed.Dump is { } distributed
            ? WeightComparison.Of(single.Weights, distributed.Weights)
            : null;

    /// <summary>Ranks other than 0 that printed to standard output.</summary>
    public IReadOnlyList<int> TalkingRanks { get; } =
    [.. Distributed.Outputs.Where(o => o.Rank > 0 && o.Lines.Count > 0).Select(o => o.Rank)];

    /// <summary>The largest relative difference of any weight, or of printed numbers where there are no weights.</summary>
    public double MaxRelativeDifference =>
        Weights is { Variables.Count: > 0 } weights ? weights.MaxRelativeDifference : Lines.MaxRelativeDifference;

    /// <summary>
    /// False if the ranks did not work together: the launcher started copies of the program that each ran alone.
    /// </summary>
    public bool RanksMet => Distributed.Dump is not { } dump || dump.Ranks == Distributed.Ranks;

    /// <summary>True if both ended well and worked together, and yet do not agree within the tolerance.</summary>
    public bool MayBeRounding =>
        !Equal && Single.ExitCode == 0 && Distributed.ExitCode == 0 && RanksMet && TalkingRanks.Count == 0;

    /// <summary>True if both ended well and agree within the tolerance.</summary>
    public bool Equal =>
        Single.ExitCode == 0
        && Distributed.ExitCode == 0
        && RanksMet
        && Lines.Equal
        && TalkingRanks.Count == 0
        && (Weights?.MaxRelativeDifference ?? 0) <= Tolerance.Weights;
}
