using Tensorflow.Train;

namespace Tensorflow.Keras.Engine;

/// <summary>The base of all layers: weights, made when the input's shape is known, and a call on tensors.</summary>
public abstract partial class Layer : AutoTrackable, ILayer
{
    internal LayerArgs _arguments;

    protected bool built;
    protected bool stateful;
    protected bool computePreviousMask;
    protected int id;
    protected string name = "";
    protected string base_name = "";
    protected InputSpec? inputSpec;
    protected KerasShapesWrapper? _buildInputShape;
    protected List<Operation> updates = [];
    protected List<IVariableV1> _trainable_weights = [];
    protected List<IVariableV1> _non_trainable_weights = [];
    protected List<ILayer> _self_tracked_trackables = [];
    protected Dictionary<ILayer, bool> trainable_state = [];
    protected Dictionary<ILayer, bool> _compiled_trainable_state = [];

    private readonly CallContext _callContext = new();

    public Layer(LayerArgs args)
    {
        _arguments = args;
        Initialize(args);
    }

    internal virtual void Initialize(LayerArgs args)
    {
        id = ops.uid_layer();
        _init_set_name(args.Name!);
        if (_arguments.BatchInputShape is null && args.InputShape is { } shape)
            _arguments.BatchInputShape = new KerasShapesWrapper(new Shape([args.BatchSize, .. shape.dims]));
    }

    /// <inheritdoc/>
    public bool Built
    {
        get => built;
        internal set => built = value;
    }

    /// <inheritdoc/>
    public bool Trainable => _arguments.Trainable;

    /// <inheritdoc/>
    public TF_DataType DType => _arguments.DType;

    /// <summary>Whether float inputs are cast to the layer's type.</summary>
    public bool AutoCast => _arguments.Autocast;

    /// <summary>The penalty on the layer's output.</summary>
    public IRegularizer ActivityRegularizer => _arguments.ActivityRegularizer!;

    /// <summary>What the layer asks of its input.</summary>
    public InputSpec InputSpec => inputSpec!;

    /// <summary>Whether a mask is passed on.</summary>
    public bool SupportsMasking { get; set; }

    /// <summary>A number that no other layer of the process has.</summary>
    public int Id => id;

    /// <inheritdoc/>
    public string Name
    {
        get => name;
        set => name = value;
    }

    /// <inheritdoc/>
    public KerasShapesWrapper BatchInputShape => _arguments.BatchInputShape!;

    /// <inheritdoc/>
    public KerasShapesWrapper BuildInputShape => _buildInputShape!;

    /// <inheritdoc/>
    public List<INode> InboundNodes { get; } = [];

    /// <inheritdoc/>
    public List<INode> OutboundNodes { get; } = [];

    /// <summary>The calls of a functional model by their distance from the outputs.</summary>
    public Dictionary<int, List<INode>> NodesByDepth { get; set; } = [];

    /// <summary>Attributes added by saving.</summary>
    public Dictionary<string, object> SerializedAttributes { get; set; } = [];

    public CallContext CallContext => _callContext;

    /// <summary>The symbolic inputs of the first call.</summary>
    public Tensor[] input => InboundNodes.Count > 0 ? [.. InboundNodes[0].input_tensors] : null!;

    /// <inheritdoc/>
    public Shape OutputShape => InboundNodes.Count > 0 ? InboundNodes[0].Outputs.shape : null!;

    /// <inheritdoc/>
    public virtual List<ILayer> Layers => _self_tracked_trackables;

    /// <summary>Takes the place of <see cref="Call"/> in a restored layer.</summary>
    public Func<Tensors, Tensors>? ReplacedCall { get; set; }

    /// <summary>Makes layers part of this one, so that their weights are its own.</summary>
    protected void StackLayers(params ILayer[] layers) => _self_tracked_trackables.AddRange(layers);

    /// <summary>This layer and the layers in it, each once.</summary>
    public IEnumerable<ILayer> _flatten_layers(bool recursive = true, bool include_self = true)
    {
        if (include_self)
            yield return this;
        var seen = new HashSet<ILayer>(ReferenceEqualityComparer.Instance);
        var queue = new LinkedList<ILayer>(_self_tracked_trackables);
        while (queue.First is { } first)
        {
            queue.RemoveFirst();
            if (!seen.Add(first.Value))
                continue;
            yield return first.Value;
            if (recursive)
            {
                foreach (var child in Enumerable.Reverse(first.Value.Layers))
                    queue.AddFirst(child);
            }
        }
    }

    protected Dictionary<ILayer, bool> _get_trainable_state()
    {
        trainable_state = _flatten_layers().ToDictionary(layer => layer, layer => layer.Trainable);
        return trainable_state;
    }

    /// <summary>The scope in which the layer's operations are named.</summary>
    protected virtual string _name_scope() => Name;

    protected virtual void _init_set_name(string name, bool zero_based = true)
    {
        base_name = name ?? generic_utils.to_snake_case(GetType().Name);
        this.name = name ?? base_layer_utils.unique_layer_name(base_name, zero_based: zero_based);
    }

    /// <inheritdoc/>
    public virtual IKerasConfig get_config() => _arguments;

    /// <summary>The arguments from which a like layer can be made.</summary>
    internal virtual IKerasConfig Configuration => get_config();

    /// <summary>Learns the layer's state from data; only preprocessing layers have one.</summary>
    public virtual void adapt(Tensor data, int? batch_size = null, int? steps = null) { }

    /// <summary>The shape of the output for an input of the given shape.</summary>
    public virtual Shape ComputeOutputShape(Shape input_shape) =>
        throw new NotSupportedException($"{GetType().Name} does not say its output's shape without being called.");
}
