namespace Tensorflow.Engine;

/// <summary>The resources of a session and the plans of the runs it has seen.</summary>
internal sealed class SessionState
{
    private readonly Lock _lock = new();
    private readonly Dictionary<PlanKey, IPlan> _plans = [];
    private int _revision;

    public KernelEnvironment Environment { get; } = new();

    /// <summary>The plan for a set of feeds, fetches and targets: made once, until the graph changes.</summary>
    public IPlan PlanFor(Graph graph, Tensor[] feeds, Tensor[] fetches, List<Operation> targets)
    {
        var key = new PlanKey(feeds, fetches, [.. targets]);
        lock (_lock)
        {
            if (_revision != graph.Revision)
            {
                _plans.Clear();
                _revision = graph.Revision;
            }
            if (!_plans.TryGetValue(key, out var plan))
                _plans.Add(key, plan = new PlanBuilder(feeds, fetches, key.Targets).Build(Environment));
            return plan;
        }
    }

    public void Clear()
    {
        lock (_lock)
            _plans.Clear();
        Environment.Resources.Clear();
        Environment.ClearStates();
    }
}
