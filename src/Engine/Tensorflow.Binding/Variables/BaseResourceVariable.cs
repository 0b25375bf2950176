using Tensorflow.Eager;
using Tensorflow.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>A variable whose memory is a resource; operations reach it through a handle.</summary>
public partial class BaseResourceVariable : DisposableTrackableObject
{
    protected string _name = "";
    protected TF_DataType _dtype;
    protected string _handle_name = "";
    protected string _unique_id = "";
    protected bool _in_graph_mode;
    protected bool _trainable;
    protected Tensor? _initial_value;
    protected Tensor? _parent_op;
    protected Tensor? _graph_element;
    protected Shape _shape = Shape.Null;
    protected Operation? initializer_op;
    protected Tensor handle = null!;

    public BaseResourceVariable() { }

    public void __init__(
        bool trainable = true,
        Shape? shape = null,
        TF_DataType dtype = TF_DataType.DtInvalid,
        Tensor? handle = null,
        string? name = null,
        string? unique_id = null,
        string? handle_name = null
    )
    {
        _trainable = trainable;
        _shape = shape ?? Shape.Null;
        _dtype = dtype;
        this.handle = handle!;
        _name = name ?? "";
        _unique_id = unique_id ?? "";
        _handle_name = handle_name is null ? "" : handle_name + ":0";
    }

    public string UniqueId => _unique_id;

    public virtual string Name => _handle_name;

    public virtual string SharedName =>
        _handle_name.Contains(':', StringComparison.Ordinal) ? _handle_name[.._handle_name.IndexOf(':')] : _handle_name;

    public string handle_name
    {
        get => _handle_name;
        set => _handle_name = value;
    }

    public bool Trainable => _trainable;

    public TF_DataType dtype => _dtype;

    public Shape shape => _shape;

    public Tensor Handle => handle;

    public string Device => handle.Device;

    public Graph Graph => handle.graph;

    public Operation Op => handle.op;

    public Operation Initializer => initializer_op!;

    public Operation initializer => initializer_op!;

    public Tensor GraphElement => _graph_element!;

    public Tensor parent_op => _parent_op!;

    public VariableAggregation Aggregation { get; protected set; }

    /// <summary>The memory of an eager variable.</summary>
    internal VariableStorage Storage =>
        (handle.Value as ResourceValue)?.Target as VariableStorage
        ?? throw new ValueError($"The variable '{Name}' has no memory of its own outside a session.");

    /// <summary>The present value: read now, or an operation that reads it in the graph.</summary>
    public Tensor value() =>
        _graph_element is not null && !tf.Context.executing_eagerly() ? _graph_element : read_value();

    public Tensor AsTensor(TF_DataType dtype = TF_DataType.DtInvalid, string? name = null, bool as_ref = false) =>
        as_ref ? read_value().op.inputs[0]
        : _graph_element is not null && !tf.Context.executing_eagerly() ? _graph_element
        : read_value();

    protected Tensor read_value() => tf_with_scope("Read", () => _read_variable_op());

    public Tensor read_value_no_copy() => _read_variable_op(no_copy: true);

    protected Tensor _read_variable_op(bool no_copy = false)
    {
        NoteAccess();
        var read = tf.Context.ExecuteOp(
            "ReadVariableOp",
            null!,
            new ExecuteOpArgs(handle) { OpAttrs = { ["dtype"] = _dtype } }
        );
        return read;
    }

    /// <summary>Tells the tapes that record on this thread that the variable is being read.</summary>
    internal void NoteAccess()
    {
        if (TapeSet.IsRecording && this is IVariableV1 variable)
            foreach (var tape in TapeSet.Tapes)
                tape.VariableAccessed(variable);
    }

    public Tensor is_initialized(string? name = null) =>
        tf.Context.ExecuteOp("VarIsInitializedOp", name!, new ExecuteOpArgs(handle));

    public NDArray numpy() => read_value().numpy();

    protected override void DisposeUnmanagedResources(nint handle) { }

    public override string ToString() =>
        handle is { IsHost: true }
            ? $"tf.Variable: '{Name}' shape={shape}, dtype={dtype.as_numpy_name()}, "
                + $"numpy={TensorText.Of(((EagerTensor)read_value()).ReadableValue)}"
            : $"tf.Variable: '{Name}' shape={shape}, dtype={dtype.as_numpy_name()}";

    private static Tensor tf_with_scope(string name, Func<Tensor> read)
    {
        if (tf.Context.executing_eagerly())
            return read();
        var scope = ops.name_scope(name);
        scope.__enter__();
        try
        {
            return read();
        }
        finally
        {
            scope.__exit__();
        }
    }
}
