using System.Collections;
using Tensorflow.Engine;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>A dataflow graph: operations with unique names, collections of objects, a seed.</summary>
public partial class Graph : IEnumerable<Operation>
{
    private static int s_graphs;
    private readonly List<Operation> _operations = [];
    private int _nextId;

    public Dictionary<string, ITensorOrOperation> _nodes_by_name = [];
    public string _name_stack = "";
    public int _version;
    public bool building_function;
    public string? _last_loss_reduction;
    protected string _graph_key = $"graph-{Interlocked.Increment(ref s_graphs)}/";

    public Graph() { }

    public string graph_key => _graph_key;

    /// <summary>The graph's seed for random operations; 0 when none has been set.</summary>
    public int seed { get; set; }

    public string Container { get; } = "";

    public bool _is_loss_scaled_by_optimizer { get; set; }

    public Graph? OuterGraph { get; internal set; }

    /// <summary>Counts changes, so that sessions notice them.</summary>
    internal int Revision { get; private set; }

    internal IReadOnlyList<Operation> Operations => _operations;

    internal void Changed() => Revision++;

    public int _next_id() => ++_nextId;

    public void _add_op(Operation op)
    {
        _operations.Add(op);
        _nodes_by_name[op.name] = op;
        _version = Math.Max(_version, op._id);
        Changed();
    }

    /// <summary>Makes this the default graph of the thread and stops executing eagerly.</summary>
    public virtual Graph as_default()
    {
        tf.Context.graph_mode(isFunc: building_function);
        return ops.set_default_graph(this);
    }

    /// <summary>Undoes <see cref="as_default"/>.</summary>
    public virtual void Exit()
    {
        tf.Context.restore_mode();
        ops.pop_graph();
    }

    public ITensorOrOperation[] get_operations() => [.. _operations];

    IEnumerator<Operation> IEnumerable<Operation>.GetEnumerator() => _operations.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _operations.GetEnumerator();

    public override string ToString() => $"{graph_key.TrimEnd('/')}, {_operations.Count} operations";
}
