using Tensorflow.Engine;
using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>A node of a graph: an operation type with its attributes, applied to input tensors.</summary>
#pragma warning disable CS0659 // Operations are equal when they are the same object; the hash code is the object's.
public partial class Operation : ITensorOrOperation
#pragma warning restore CS0659
{
    protected Graph? _graph;
    private readonly AttributeSet? _attributes;
    private readonly List<(Operation Consumer, int Input)> _consumers = [];
    private readonly List<Operation> _controlInputs = [];
    private readonly List<Operation> _controlOutputs = [];
    private readonly string _name = "";
    private readonly Tensor[] _outputs = [];
    private Tensor[] _inputs = [];
    private InputList? _inputList;

    protected Operation() { }

    internal Operation(
        Graph graph,
        string name,
        AttributeSet attributes,
        Tensor[] inputs,
        IEnumerable<Operation> controlInputs
    )
    {
        _graph = graph;
        _name = name;
        _attributes = attributes;
        _inputs = inputs;
        _id_value = graph._next_id();
        var types = OutputTypes.All(attributes);
        _outputs = new Tensor[types.Length];
        for (var i = 0; i < types.Length; i++)
            _outputs[i] = new Tensor(this, i, types[i]);
        for (var i = 0; i < inputs.Length; i++)
            inputs[i].op._consumers.Add((this, i));
        foreach (var input in controlInputs)
            _add_control_input(input);
    }

    internal OperationDefinition Definition => Attributes.Definition;

    internal virtual AttributeSet Attributes =>
        _attributes ?? throw new ValueError($"The operation '{name}' has no attributes.");

    public string type => OpType;

    public string OpType => Attributes.Definition.Name;

    public virtual string name => _name;

    public Graph graph => _graph!;

    public Operation op => this;

    public string Device { get; internal set; } = "";

    public int _id => _id_value;

    /// <summary>The number of the operation in its graph: its inputs have smaller ones.</summary>
    public int _id_value { get; set; }

    public virtual InputList inputs => _inputList ??= new InputList(_inputs);

    public virtual Tensor[] outputs => _outputs;

    public Tensor output => outputs.Length > 0 ? outputs[0] : null!;

    public TF_DataType dtype => output?.dtype ?? TF_DataType.DtInvalid;

    public TF_DataType[] _output_types => Array.ConvertAll(outputs, o => o.dtype);

    public int NumInputs => inputs.Length;

    public int NumOutputs => outputs.Length;

    public Operation[] control_inputs => [.. _controlInputs];

    public int NumControlInputs => _controlInputs.Count;

    public int NumControlOutputs => _controlOutputs.Count;

    public Operation[] GetControlInputs() => control_inputs;

    public Operation[] GetControlOutputs() => [.. _controlOutputs];

    public TF_DataType InputType(int index) => inputs[index].dtype;

    public TF_DataType OutputType(int index) => outputs[index].dtype;

    public void _add_control_input(Operation op)
    {
        if (_controlInputs.Contains(op))
            return;
        _controlInputs.Add(op);
        op._controlOutputs.Add(this);
        _graph!.Changed();
    }

    public void _add_control_inputs(Operation[] ops)
    {
        foreach (var op in ops)
            _add_control_input(op);
    }

    /// <summary>Puts another tensor in the place of an input.</summary>
    public void _update_input(int index, Tensor tensor)
    {
        var old = _inputs[index];
        old.op._consumers.Remove((this, index));
        _inputs = [.. _inputs];
        _inputs[index] = tensor;
        _inputList = null;
        tensor.op._consumers.Add((this, index));
        _graph!.Changed();
    }

    /// <summary>The operations that use an output.</summary>
    internal Operation[] Consumers(int output) =>
        [
            .. _consumers
                .Where(c => c.Consumer._inputs[c.Input].value_index == output)
                .Select(c => c.Consumer)
                .Distinct(),
        ];

    internal IEnumerable<Operation> AllConsumers =>
        _consumers.Select(c => c.Consumer).Concat(_controlOutputs).Distinct();

    public NDArray numpy() => output.numpy();

    public void run(FeedItem[]? feed_dict = null, Session? session = null) =>
        ops._run_using_default_session(this, feed_dict ?? [], graph, session!);

    public static implicit operator Tensor(Operation op) => op.output;

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override string ToString() => $"tf.Operation '{name}' type={OpType}";
}
