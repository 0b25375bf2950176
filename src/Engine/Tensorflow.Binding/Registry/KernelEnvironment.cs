namespace Tensorflow.Engine;

/// <summary>What outlives one run of a kernel: resources by name and the states of stateful operations.</summary>
internal sealed class KernelEnvironment
{
    private readonly Lock _lock = new();
    private readonly Dictionary<object, object> _graphStates = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<OperationDefinition, List<(AttributeSet Attributes, object State)>> _eagerStates = [];

    /// <summary>Variables, tables and iterators by name.</summary>
    public ResourceManager Resources { get; } = new();

    internal T State<T>(KernelContext context, Func<KernelContext, T> create)
        where T : class
    {
        lock (_lock)
        {
            if (context.Node is { } node)
                return State(node, () => create(context));
            if (!_eagerStates.TryGetValue(context.Definition, out var states))
                _eagerStates.Add(context.Definition, states = []);
            foreach (var (attributes, known) in states)
                if (attributes.SameAs(context.Attributes))
                    return (T)known;
            var created = create(context);
            states.Add((context.Attributes, created));
            return created;
        }
    }

    /// <summary>The state of an operation of a graph, or of a function.</summary>
    internal T State<T>(object owner, Func<T> create)
        where T : class
    {
        lock (_lock)
        {
            if (!_graphStates.TryGetValue(owner, out var state))
                _graphStates.Add(owner, state = create());
            return (T)state;
        }
    }

    /// <summary>Forgets the states of operations, as setting the global seed does in eager execution.</summary>
    public void ClearStates()
    {
        lock (_lock)
        {
            _graphStates.Clear();
            _eagerStates.Clear();
        }
    }
}
