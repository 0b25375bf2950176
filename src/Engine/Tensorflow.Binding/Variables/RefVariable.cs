using Tensorflow.NumPy;
using Tensorflow.Train;

namespace Tensorflow;

/// <summary>A variable of a graph that is updated in place through a reference.</summary>
public partial class RefVariable : Trackable, IVariableV1, IProtoBuf<VariableDef, RefVariable>
{
    protected string _name = "";
    protected TF_DataType _dtype;
    protected string _graph_key = "";
    public bool _in_graph_mode = true;
    public bool _trainable;
    public bool _save_slice_info;
    public Tensor? _initial_value;
    public Tensor _variable = null!;
    public Tensor _snapshot = null!;
    private Operation? _initializer_op;
    private string _uniqueId = "";

    public string UniqueId => _uniqueId;

    public string Name => _variable.name;

    public Tensor Handle => _variable;

    public Tensor GraphElement => _snapshot;

    public Operation Op => _variable.op;

    public Operation Initializer => _initializer_op!;

    public Graph Graph => _variable.graph;

    public string Device => "";

    public TF_DataType dtype => _variable.dtype.as_base_dtype();

    public Shape shape => _variable.shape;

    public bool Trainable => _trainable;

    public Tensor? _is_initialized_op { get; set; }

    public Tensor value() => _snapshot;

    public Tensor AsTensor(TF_DataType dtype = TF_DataType.DtInvalid, string? name = null, bool as_ref = false) =>
        as_ref ? _variable : _snapshot;

    public Tensor _as_graph_element() => _variable;

    public Tensor _ref() => _variable;

    public Tensor eval() => _variable;

    public NDArray numpy() => ops._eval_using_default_session(_snapshot, [], Graph);

    public Tensor _TensorConversionFunction(
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? name = null,
        bool as_ref = false
    )
    {
        if (dtype != TF_DataType.DtInvalid && !dtype.is_compatible_with(this.dtype))
            throw new ValueError(
                $"The variable '{Name}' is {this.dtype.as_numpy_name()}, where {dtype.as_numpy_name()} is needed."
            );
        return as_ref ? _variable : _snapshot;
    }

    public static implicit operator Tensor(RefVariable var) => var._TensorConversionFunction();

    public override string ToString() => $"tf.RefVariable '{Name}' shape={shape} dtype={dtype.as_numpy_name()}";
}
