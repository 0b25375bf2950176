using Matex.Transparent.Placements;
using Matex.Transparent.TensorFlow.Eager;
using Tensorflow;
using Reduction = Matex.Transparent.Placements.Reduction;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// How one set of fetches is run with one set of feeds: which feeds are split, what of the graph is run in the place of
/// the program's own operations, and how results become whole.
/// </summary>
internal sealed class RunPlan
{
    private readonly (GradientSite Site, Reduction? Combination)[] _gradients;
    private readonly IReadOnlyList<GraphSite> _sites;
    private readonly GlobalDraw[] _draws;

    private RunPlan(
        HashSet<string> split,
        (GradientSite, Reduction?)[] gradients,
        GraphCopy? copy,
        GlobalDraw[] draws,
        IReadOnlyList<Operation> targets,
        IReadOnlyList<Tensor> fetches,
        Placement[] results
    )
    {
        Split = split;
        _gradients = gradients;
        _sites = copy?.Sites ?? [];
        _draws = draws;
        Targets = [.. targets.Select(target => copy?.Of(target) ?? target)];
        Fetches = [.. fetches.Select(fetch => copy?.Of(fetch) ?? fetch)];
        Results = results;
    }

    /// <summary>Names of the placeholders that are fed with this rank's rows.</summary>
    public IReadOnlySet<string> Split { get; }

    public List<Operation> Targets { get; }

    public List<Tensor> Fetches { get; }

    /// <summary>What each fetched value is.</summary>
    public Placement[] Results { get; }

    public bool IsWhole => Split.Count == 0;

    /// <summary>
    /// Every rank runs everything. Gradients are averaged all the same: operations that round differently from run to run
    /// would let the ranks drift apart. Of several places where they come out the order has to be the same on all ranks; in
    /// a loop written in the graph it cannot be made so, and they are left alone. Where results are to be those of the run
    /// alone to the last bit they are left alone, too: a mean of equal numbers rounds.
    /// </summary>
    public static RunPlan Whole(GraphReach reach, IReadOnlyList<Operation> targets, IReadOnlyList<Tensor> fetches)
    {
        if (reach.Sites.Count > 1 && !SumOrder.IsWhole)
        {
            var (plan, _) = Make(
                BackwardPass.Combined,
                [],
                new OpenShapes(new Dictionary<string, long[]>()),
                reach,
                targets,
                fetches
            );
            if (plan is not null)
            {
                return plan;
            }
        }
        Reduction? combination = reach.Sites.Count == 1 && !SumOrder.IsWhole ? Reduction.Mean : null;
        return new([], [.. reach.Sites.Select(site => (site, combination))], null, [], targets, fetches, []);
    }

    /// <summary>A plan, or why there is none.</summary>
    public static (RunPlan? Plan, string? Reason) Make(
        HashSet<string> split,
        OpenShapes shapes,
        GraphReach reach,
        IReadOnlyList<Operation> targets,
        IReadOnlyList<Tensor> fetches
    )
    {
        if (reach.Sites.Count == 0 || reach.NormalisesBatch || SumOrder.IsWhole)
        {
            // Gradients that came with an imported graph or are written by hand, or that need those of other ranks' rows;
            // or sums that are taken from all rows on the way back, too.
            return Make(BackwardPass.Followed, split, shapes, reach, targets, fetches);
        }
        var (plan, reason) = Make(BackwardPass.Combined, split, shapes, reach, targets, fetches);
        if (plan is null && reach.Sites.Count > 0)
        {
            (plan, _) = Make(BackwardPass.Followed, split, shapes, reach, targets, fetches);
        }
        return (plan, plan is null ? reason : null);
    }

    /// <summary>Tells the operations of the wrapper's about the run to come.</summary>
    public void Prepare(Batch? batch)
    {
        foreach (var (site, combination) in _gradients)
        {
            (site.Combination, site.Batch) = (combination, batch);
        }
        foreach (var site in _sites)
        {
            site.Batch = batch;
        }
    }

    /// <summary>The feeds of a run with what the plan feeds beside.</summary>
    public Dictionary<object, object> Complete(Dictionary<object, object> feeds, Batch batch)
    {
        if (_draws.Length == 0)
        {
            return feeds;
        }
        var complete = new Dictionary<object, object>(feeds, feeds.Comparer);
        foreach (var draw in _draws)
        {
            complete[draw.Shape] = draw.ShapeFor(batch);
        }
        return complete;
    }

    private static (RunPlan? Plan, string? Reason) Make(
        BackwardPass derivatives,
        HashSet<string> split,
        OpenShapes shapes,
        GraphReach reach,
        IReadOnlyList<Operation> targets,
        IReadOnlyList<Tensor> fetches
    )
    {
        var placement = new GraphPlacement(split, shapes, reach.Branches, derivatives);
        (GradientSite, Reduction?)[] gradients =
        [
            .. reach.Sites.Select(site =>
                (
                    site,
                    derivatives == BackwardPass.Followed ? null
                    : split.Count == 0 ? Reduction.Mean
                    : placement.CombinationOf(site)
                )
            ),
        ];
        var results = fetches.Select(fetch => placement.Of(fetch).Placement).ToArray();
        foreach (var target in targets)
        {
            placement.Reach(target);
        }
        if (placement.Refusal is { } reason)
        {
            return (null, reason);
        }
        try
        {
            var copy = GraphCopy.Make(reach.Operations[0].graph, reach, placement, fetches);
            GlobalDraw[] draws = [.. placement.Draws.Values.DistinctBy(static draw => draw.Shape.name)];
            return (new RunPlan(split, gradients, copy, draws, targets, fetches, results), null);
        }
        catch (NotSupportedException exception)
        {
            return (null, exception.Message);
        }
    }
}
