using Tensorflow.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Graphs;

/// <summary>A graph that is the body of a function: its inputs are placeholders; what it uses of other graphs is captured.</summary>
public partial class FuncGraph : Graph, IDisposable
{
    private readonly Dictionary<Tensor, Tensor> _captures = new(ReferenceEqualityComparer.Instance);
    private readonly List<(Tensor Outer, Tensor Inner)> _captureList = [];
    private readonly List<Tensor> _inputList = [];
    private readonly List<IVariableV1> _variables = [];

    public FuncGraph(string name)
    {
        Name = name;
        OuterGraph = ops.peak_default_graph() ?? new Graph();
        building_function = true;
        _graph_key = $"{name}_{ops.uid_function()}/";
    }

    public string Name { get; set; }

    public string FuncName => _graph_key.TrimEnd('/');

    public Tensors Inputs { get; set; } = new();

    public Tensors Outputs { get; set; } = new();

    public Tensors FlatStructuredOutputs => Outputs;

    public Dictionary<string, AttrValue> Attrs { get; set; } = [];

    public IEnumerable<IVariableV1> Variables => _variables;

    public IEnumerable<IVariableV1> TrainableVariables => _variables.Where(v => v.Trainable);

    /// <summary>Tensors of other graphs with the placeholders that stand for them here.</summary>
    public (Tensor, Tensor)[] captures => [.. _captureList];

    public Tensor[] external_captures => [.. _captureList.Select(c => c.Outer)];

    public Tensor[] internal_captures => [.. _captureList.Select(c => c.Inner)];

    public Tensor[] captured_inputs => external_captures;

    public void watch_variable(IVariableV1 v)
    {
        if (!_variables.Contains(v))
            _variables.Add(v);
    }

    public override Graph as_default()
    {
        tf.Context.graph_mode(isFunc: true);
        return ops.set_default_graph(this);
    }

    public override void Exit()
    {
        tf.Context.restore_mode();
        ops.pop_graph();
    }

    /// <summary>A placeholder of this graph that stands for a tensor of another one.</summary>
    public Tensor capture(Tensor tensor, string? name = null, Shape? shape = null)
    {
        if (tensor.IsHost)
            return Adopt(tensor);
        if (ReferenceEquals(tensor.graph, this))
            return tensor;
        if (_captures.TryGetValue(tensor, out var known))
            return known;
        var outer = ReferenceEquals(tensor.graph, OuterGraph) ? tensor : OuterGraph!.Adopt(tensor);
        var inner = AddInput(outer.dtype.as_base_dtype(), shape ?? tensor.shape, name ?? $"{tensor.op.name}_captured");
        _captures.Add(tensor, inner);
        _captureList.Add((outer, inner));
        return inner;
    }

    public void replace_capture(Tensor tensor, Tensor placeholder)
    {
        _captures[tensor] = placeholder;
        var index = _captureList.FindIndex(c => ReferenceEquals(c.Outer, tensor));
        if (index >= 0)
            _captureList[index] = (tensor, placeholder);
        else
            _captureList.Add((tensor, placeholder));
    }

    /// <summary>A new placeholder, whose value the function is given.</summary>
    internal Tensor AddInput(TF_DataType type, Shape shape, string name)
    {
        as_default();
        using var controls = new Scope(control_dependencies((object[])null!));
        try
        {
            var input = constant_op.Placeholder(type, shape, name.Replace(':', '_'));
            input.InferShape(shape);
            _inputList.Add(input);
            return input;
        }
        finally
        {
            Exit();
        }
    }

    internal override Tensor Adopt(Tensor tensor) =>
        !tensor.IsHost && !ReferenceEquals(tensor.graph, this) ? capture(tensor) : base.Adopt(tensor);

    public void Dispose() => GC.SuppressFinalize(this);
}
