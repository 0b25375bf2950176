using Matex.Transparent.Launch;
using Matex.Transparent.Placements;
using Matex.Transparent.TensorFlow.Eager;
using Tensorflow;
using Tensorflow.NumPy;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>All runs of the same fetches with the same feeds.</summary>
internal sealed class GraphLoop
{
    private readonly List<Operation> _targets;
    private readonly List<Tensor> _fetches;
    private readonly GraphReach _reach;
    private readonly Loop _loop = new();
    private readonly Dictionary<string, RunPlan> _plans = [];
    private bool _compared;
    private bool _programsOwn;

    public GraphLoop(List<Operation> targets, List<Tensor> fetches)
    {
        _targets = targets;
        _fetches = fetches;
        _reach = new GraphReach([.. targets, .. fetches.Select(static fetch => fetch.op)]);
    }

    /// <summary>Do these runs change variables by more than initializing them?</summary>
    public bool Trains => _reach.ChangesVariables;

    public NDArray[] Run(Dictionary<object, object> feeds, Func<Dictionary<object, object>, NDArray[]> run)
    {
        var values = Feeds.Of(feeds);
        CompareFirst(values);
        var (plan, rows) = Plan(values);
        values.TellLoops(plan.Split);
        Job.Current.Report.StepFinished(rows);
        if (plan.IsWhole)
        {
            Prepare(plan, null);
            return run(Feeds.Whole(feeds));
        }
        var batch = _programsOwn
            ? OwnSharding.Next(_loop, rows)
            : Batch.Split(_loop, rows, isVirtual: false, zeroesPhantomSums: false);
        Prepare(plan, batch);
        return MadeWhole(run(_programsOwn ? feeds : values.Split(plan.Split, batch)), plan, batch);
    }

    /// <summary>Feeds that differ on every rank are the program's own sharding.</summary>
    private void CompareFirst(Feeds feeds)
    {
        if (!_compared && feeds.Rows.Count > 0)
        {
            _compared = true;
            _programsOwn = !Exchange.IsSameOnAllRanks("the first feeds", feeds.Hash());
        }
    }

    /// <summary>Tries the feeds that share a number of rows, those with the most elements first.</summary>
    private (RunPlan Plan, long Rows) Plan(Feeds feeds)
    {
        string? reason = feeds.Obstacle;
        foreach (var (rows, names) in feeds.Rows)
        {
            var key = string.Join('\n', names);
            if (!_plans.TryGetValue(key, out var plan))
            {
                (plan, var why) = RunPlan.Make(names, _reach, _targets, _fetches);
                reason ??= why;
                _plans[key] = plan ?? RunPlan.Whole;
            }
            if (plan is { IsWhole: false })
            {
                return (plan, rows);
            }
        }
        if (_programsOwn)
        {
            throw new InvalidOperationException(
                $"The ranks were fed different rows, so their gradients have to be combined, but {reason}. Feed all ranks the same rows."
            );
        }
        if (reason is not null && _stayedWhole.Add(reason))
        {
            Job.Current.Report.StayedWhole("session runs", reason);
        }
        return (RunPlan.Whole, feeds.Rows is [var first, ..] ? first.Rows : 1);
    }

    private readonly HashSet<string> _stayedWhole = [];

    private void Prepare(RunPlan plan, Batch? batch)
    {
        foreach (var site in _reach.Sites)
        {
            (site.Combination, site.Batch) = (null, null);
        }
        foreach (var (site, combination) in plan.Sites)
        {
            (site.Combination, site.Batch) = (combination, batch);
        }
    }

    private NDArray[] MadeWhole(NDArray[] results, RunPlan plan, Batch batch)
    {
        for (var i = 0; i < results.Length; i++)
        {
            var placement = plan.Fetches[i];
            if (placement.IsShard)
            {
                results[i] = new NDArray(Rows.Gather(results[i], placement, batch));
            }
            else if (placement.IsShape)
            {
                results[i] = new NDArray(LocalShapes.Globalised(results[i], placement with { }));
            }
            else if (placement.IsPartial)
            {
                Exchange.Reduce(HostAccess.Bytes(results[i]), results[i].dtype, placement, batch);
            }
        }
        return results;
    }
}
