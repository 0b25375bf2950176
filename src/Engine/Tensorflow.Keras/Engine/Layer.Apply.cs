using Tensorflow.Eager;
using Tensorflow.Engine;
using Tensorflow.Graphs;

namespace Tensorflow.Keras.Engine;

public abstract partial class Layer
{
    private bool _enforceConstruction;
    private bool? _isOurs;

    /// <summary>
    /// Calls the layer. On tensors with values it computes; on symbolic ones it adds a node to the functional model.
    /// The weights are made by the first call.
    /// </summary>
    public virtual Tensors Apply(
        Tensors inputs,
        Tensors? states = null,
        bool? training = false,
        IOptionalArgs? optional_args = null
    )
    {
        if (InFunctionalConstruction(inputs))
            return FunctionalConstructionCall(inputs);
        if (tf.Context.executing_eagerly())
        {
            Prepare(inputs);
            return KeepsNothing
                ? CallRecorded(inputs, states, training, optional_args)
                : Call(inputs, states, training, optional_args);
        }
        var scope = ops.name_scope(_name_scope());
        scope.__enter__();
        try
        {
            Prepare(inputs);
            return Call(inputs, states, training, optional_args);
        }
        finally
        {
            scope.__exit__();
        }
    }

    /// <summary>What the layer computes.</summary>
    protected virtual Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => ReplacedCall is null ? inputs : ReplacedCall(inputs);

    /// <summary>
    /// Whether nothing but this library has seen the tensors of a call, so that a gradient tape or a step of <c>fit</c> may
    /// release them. Layers and functions of the program's own may keep any.
    /// </summary>
    internal virtual bool KeepsNothing =>
        IsOurs && _self_tracked_trackables.TrueForAll(static part => part is Layer { KeepsNothing: true });

    /// <summary>Whether the layer is one of this library's.</summary>
    internal bool IsOurs => _isOurs ??= GetType().Assembly == typeof(Layer).Assembly;

    private Tensors CallRecorded(Tensors inputs, Tensors? states, bool? training, IOptionalArgs? optional_args)
    {
        using var call = RecordedCall.Begin();
        var outputs = Call(inputs, states, training, optional_args);
        call.End(outputs);
        return outputs;
    }

    /// <summary>Records a call that was made by other means.</summary>
    public void SetConnectivityMetadata(Tensors inputs, Tensors outputs) =>
        new Node(new NodeArgs { InputTensors = inputs, Outputs = outputs }).Connect(this);

    internal void enforce_layer_construction() => _enforceConstruction = true;

    internal void unset_layer_construction() => _enforceConstruction = false;

    /// <summary>Makes the weights, if that has not been done, and checks the input.</summary>
    protected void MaybeBuild(Tensors inputs)
    {
        if (built)
            return;
        if (DType == TF_DataType.DtInvalid)
            _arguments.DType = inputs.dtype;
        var shapes = new KerasShapesWrapper(inputs.Select(input => input.shape));
        using (LayerScope.Enter(Name))
            build(shapes);
        built = true;
    }

    /// <summary>Makes the weights for inputs of the given shape.</summary>
    public virtual void build(KerasShapesWrapper input_shape)
    {
        _buildInputShape = input_shape;
        built = true;
    }

    private void Prepare(Tensors inputs)
    {
        if (built)
            return;
        if (inputs.Length > 0)
            inputSpec?.Check(inputs[0].shape, Name);
        MaybeBuild(inputs);
    }

    private bool InFunctionalConstruction(Tensors inputs)
    {
        if (_enforceConstruction)
            return true;
        if (inputs.Length == 0 || !tf.Context.executing_eagerly())
            return false;
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i] is EagerTensor or NDArray)
                return false;
        }
        return true;
    }

    private Tensors FunctionalConstructionCall(Tensors inputs)
    {
        if (base_layer_utils.needs_keras_history(inputs))
            base_layer_utils.create_keras_history(inputs);
        using var building = GraphScope.Enter(keras.backend.get_graph());
        var scope = ops.name_scope(_name_scope());
        scope.__enter__();
        try
        {
            Prepare(inputs);
            var outputs = Call(inputs);
            // A layer that returns its input as it is still made it: give it a tensor of its own.
            for (var i = 0; i < outputs.Length; i++)
            {
                if (inputs.Any(input => ReferenceEquals(input, outputs[i])))
                    outputs = new Tensors([.. outputs.Select(output => array_ops.identity(output))]);
            }
            SetConnectivityMetadata(inputs, outputs);
            return outputs;
        }
        finally
        {
            scope.__exit__();
        }
    }
}
