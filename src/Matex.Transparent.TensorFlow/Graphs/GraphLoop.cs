using Matex.Transparent.Launch;
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
    private readonly Lazy<RunPlan> _whole;
    private readonly Dictionary<string, GraphReach> _branches = [];
    private readonly Loop _loop = new();
    private readonly Batch _together;
    private readonly Dictionary<string, RunPlan> _plans = [];
    private bool _compared;
    private bool _programsOwn;

    public GraphLoop(List<Operation> targets, List<Tensor> fetches)
    {
        _targets = targets;
        _fetches = fetches;
        _reach = Reach(TakenBranches.Unknown);
        _whole = new(() => RunPlan.Whole(_reach, targets, fetches));
        var ranks = Job.Current.Size;
        _together = new Batch(_loop, ranks, [.. Enumerable.Repeat(1L, ranks)], Job.Current.Rank);
    }

    /// <summary>Do these runs change variables by more than initializing or restoring them?</summary>
    public bool Trains => _reach.Trains;

    public NDArray[] Run(
        Dictionary<object, object> feeds,
        Func<List<Operation>, List<Tensor>, Dictionary<object, object>, NDArray[]> run
    )
    {
        var values = Feeds.Of(feeds);
        CompareFirst(values);
        var (plan, rows) = Plan(values);
        values.TellLoops(plan.Split);
        if (Trains)
        {
            Job.Current.Report.StepFinished(rows);
        }
        if (plan.IsWhole)
        {
            plan.Prepare(_together);
            return run(plan.Targets, plan.Fetches, Feeds.Whole(feeds));
        }
        var batch = _programsOwn
            ? OwnSharding.Next(_loop, rows)
            : Batch.Split(_loop, rows, isVirtual: false, zeroesPhantomSums: false);
        plan.Prepare(batch);
        if (Trains && Job.Current.Settings.Batch == BatchMeaning.PerRank && !_programsOwn && !values.AreDrawn)
        {
            Job.Current.Report.Remark(
                "feeds are cut by the program itself, so MATEX_BATCH=per-rank does not make them larger"
            );
        }
        var fed = _programsOwn ? feeds : values.Split(plan.Split, batch);
        var results = run(plan.Targets, plan.Fetches, plan.Complete(fed, batch));
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = WholeResults.Of(results[i], plan.Results[i], batch);
        }
        return results;
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
        if (!Job.Current.Settings.Split && !_programsOwn)
        {
            return (_whole.Value, feeds.Rows is [var all, ..] ? all.Rows : 1);
        }
        string? reason = feeds.Obstacle;
        var reach = Taken(feeds.Conditions);
        var draws = reach.Drawing;
        // A branch that is copied has random numbers of its own, so a single row is run as all other batches are.
        foreach (var (rows, names) in reach.HasCopiedBranches ? feeds.Rows.Append(feeds.OneRow) : feeds.Rows)
        {
            var shapes = feeds.ShapesWhenSplit(names);
            var key = string.Join('\n', [.. names, .. shapes.Select(Written), Written(feeds.Conditions)]);
            if (!_plans.TryGetValue(key, out var plan))
            {
                (plan, var why) = RunPlan.Make(names, new OpenShapes(shapes), reach, _targets, _fetches);
                reason ??= why;
                _plans[key] = plan ??= _whole.Value;
            }
            if (plan.IsWhole)
            {
                continue;
            }
            if (BranchDraws.Take(draws, copies: true) is not { } before)
            {
                return (plan, rows);
            }
            reason ??=
                $"{before.type} '{before.name}': it draws random numbers, as it did before in runs that stayed whole";
        }
        if (_programsOwn && Trains)
        {
            throw new InvalidOperationException(
                $"The ranks were fed different rows, so their gradients have to be combined, but {reason}. Feed all ranks the same rows."
            );
        }
        if (reason is not null)
        {
            Job.Current.Report.StayedWhole(Trains ? "session runs" : "session runs without training", reason);
        }
        if (BranchDraws.Take(draws, copies: false) is { } split)
        {
            Job.Current.Report.Remark(
                $"{split.type} '{split.name}' draws other random numbers than alone, since this run of it stays whole and earlier ones were split"
            );
        }
        return (_whole.Value, feeds.Rows is [var first, ..] ? first.Rows : 1);
    }

    /// <summary>What is run under these conditions.</summary>
    private GraphReach Taken(IReadOnlyDictionary<string, bool> conditions)
    {
        var key = Written(conditions);
        return _branches.TryGetValue(key, out var reach)
            ? reach
            : _branches[key] = Reach(new TakenBranches(new KnownConditions(conditions)));
    }

    private GraphReach Reach(TakenBranches branches) =>
        new([.. _targets, .. _fetches.Select(static fetch => fetch.op)], branches);

    private static string Written(IReadOnlyDictionary<string, bool> conditions) =>
        string.Join(',', conditions.Where(static c => c.Value).Select(static c => c.Key));

    private static string Written(KeyValuePair<string, long[]> shape) => $"{shape.Key} {string.Join('x', shape.Value)}";
}
