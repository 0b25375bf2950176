using Tensorflow.Graphs;

namespace Tensorflow.Keras;

/// <summary>What layers share: the graph of functional models, names, learning phase, values of variables.</summary>
public partial class BackendImpl : BackendBase
{
    /// <summary>The graph in which functional models are built.</summary>
    public Graph? _GRAPH;

    /// <summary>Whether a graph trains.</summary>
    public Dictionary<Graph, GraphLearningPhase> _GRAPH_LEARNING_PHASES = [];

    /// <summary>Variables by graph.</summary>
    public Dictionary<string, IVariableV1> _GRAPH_VARIABLES = [];

    /// <summary>Optimizers by graph.</summary>
    public Dictionary<string, Optimizer> _GRAPH_TF_OPTIMIZERS = [];

    /// <summary>How often each layer name was used, by graph.</summary>
    public Dictionary<Graph, Dictionary<string, int>> PER_GRAPH_LAYER_NAME_UIDS = [];

    /// <summary>Stands for the graph where there is none.</summary>
    public _DummyEagerGraph _DUMMY_EAGER_GRAPH = new();

    public bool _MANUAL_VAR_INIT;

    public List<string>? _LOCAL_DEVICES;

    /// <summary>The key of names given in eager mode.</summary>
    public class _DummyEagerGraph;

    public Session _SESSION => ops.get_default_session();

    /// <summary>The graph that layers are traced into: that of functional models, or in graph mode the default one.</summary>
    public Graph get_graph() =>
        tf.Context.executing_eagerly() ? _GRAPH ??= new FuncGraph("keras_graph") : ops.get_default_graph();

    /// <summary>The next number for a name, from 1.</summary>
    public int get_uid(string prefix)
    {
        var names = Names();
        return names[prefix] = names.GetValueOrDefault(prefix) + 1;
    }

    public void reset_uids() => PER_GRAPH_LAYER_NAME_UIDS = [];

    /// <summary>Forgets layer names, the graph of functional models and the default graph, and goes back to eager mode.</summary>
    public void clear_session()
    {
        reset_uids();
        _GRAPH_LEARNING_PHASES.Clear();
        _GRAPH_VARIABLES.Clear();
        _GRAPH = null;
        tf.Context.reset_context();
        ops.reset_default_graph();
    }

    public void manual_variable_initialization(bool value) => _MANUAL_VAR_INIT = value;

    /// <summary>Remembers a variable of a graph.</summary>
    public void track_variable(IVariableV1 v)
    {
        if (!tf.Context.executing_eagerly())
            _GRAPH_VARIABLES[(v.Graph ?? get_graph()).graph_key] = v;
    }

    public GraphLearningPhase learning_phase() =>
        _GRAPH_LEARNING_PHASES.GetValueOrDefault(ops.get_default_graph(), GraphLearningPhase.test_mode);

    public void set_learning_phase(bool value) =>
        _GRAPH_LEARNING_PHASES[ops.get_default_graph()] = value
            ? GraphLearningPhase.train_mode
            : GraphLearningPhase.test_mode;

    /// <summary>Assigns a value to a variable.</summary>
    public void set_value(IVariableV1 x, object value) =>
        x.assign(ops.convert_to_tensor(value, x.dtype.as_base_dtype()), read_value: false);

    /// <summary>Assigns values to variables.</summary>
    public void batch_set_value(List<(IVariableV1, NDArray)> tuples)
    {
        foreach (var (variable, value) in tuples)
            set_value(variable, value);
    }

    /// <summary>A symbolic input.</summary>
    /// <exception cref="NotSupportedException">A sparse or ragged one is asked for.</exception>
    public KerasTensor placeholder(
        Shape? shape = null,
        int ndim = -1,
        TF_DataType dtype = TF_DataType.DtInvalid,
        bool sparse = false,
        string? name = null,
        bool ragged = false
    )
    {
        if (sparse || ragged)
            throw new NotSupportedException(
                "Sparse and ragged inputs of Keras models are not supported: pass a dense tensor."
            );
        if (shape is null && ndim >= 0)
            shape = new Shape(Enumerable.Repeat(-1L, ndim).ToArray());
        return array_ops.placeholder(dtype == TF_DataType.DtInvalid ? floatx() : dtype, shape!, name!);
    }

    /// <summary>The values of tensors that are already known.</summary>
    public NDArray eval_in_eager_or_function(Tensors outputs) =>
        outputs[0] is Eager.EagerTensor eager
            ? eager.numpy()
            : tensor_util.constant_value(outputs[0])
                ?? throw new NotSupportedException(
                    $"The symbolic tensor \"{outputs[0].name}\" has no value: call the model on data instead."
                );

    private Dictionary<string, int> Names()
    {
        var graph = ops.get_default_graph();
        if (!PER_GRAPH_LAYER_NAME_UIDS.TryGetValue(graph, out var names))
            PER_GRAPH_LAYER_NAME_UIDS[graph] = names = [];
        return names;
    }
}
