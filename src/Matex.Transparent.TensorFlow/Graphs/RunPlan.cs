using Matex.Transparent.Placements;
using Tensorflow;
using Reduction = Matex.Transparent.Placements.Reduction;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>How one set of fetches is run with one set of feeds: which feeds are split, and how results become whole.</summary>
internal sealed class RunPlan
{
    /// <summary>Every rank runs everything.</summary>
    public static RunPlan Whole { get; } = new([], [], []);

    private RunPlan(HashSet<string> split, (GradientSite, Reduction?)[] sites, Placement[] fetches)
    {
        Split = split;
        Sites = sites;
        Fetches = fetches;
    }

    /// <summary>Names of the placeholders that are fed with this rank's rows.</summary>
    public IReadOnlySet<string> Split { get; }

    public IReadOnlyList<(GradientSite Site, Reduction? Combination)> Sites { get; }

    /// <summary>What each fetched value is.</summary>
    public IReadOnlyList<Placement> Fetches { get; }

    public bool IsWhole => Split.Count == 0;

    /// <summary>A plan, or why there is none.</summary>
    public static (RunPlan? Plan, string? Reason) Make(
        HashSet<string> split,
        GraphReach reach,
        IReadOnlyList<Operation> targets,
        IReadOnlyList<Tensor> fetches
    )
    {
        var placement = new GraphPlacement(split);
        var sites = reach.Sites.Select(site => (site, placement.CombinationOf(site))).ToArray();
        var results = fetches.Select(fetch => placement.Of(fetch).Placement).ToArray();
        foreach (var target in targets)
        {
            placement.Reach(target);
        }
        return placement.Refusal is { } reason ? (null, reason) : (new RunPlan(split, sites, results), null);
    }
}
