using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Engine;

/// <summary>A model of layers that are called one after the other.</summary>
public class Sequential : Functional
{
    private readonly List<INode> _createdNodes = [];
    private bool _explicitInput;
    private Shape? _inferredShape;

    public Sequential(SequentialArgs args)
        : base(args.Inputs!, args.Outputs!, args.Name)
    {
        _arguments = args;
        if (args.Layers is { } layers)
            InitLayers(layers);
    }

    /// <summary>The shape of the output, once it is known.</summary>
    public Shape output_shape => outputs![0].shape;

    /// <inheritdoc/>
    public override List<ILayer> Layers => base.Layers.FindAll(layer => layer is not InputLayer);

    /// <summary>Adds layers in order.</summary>
    public void InitLayers(IEnumerable<ILayer> layers)
    {
        foreach (var layer in layers)
            add(layer);
    }

    /// <summary>Adds the layer that made a symbolic tensor.</summary>
    public void add(Tensor tensor) => add(tensor.KerasHistory.Layer);

    /// <summary>Adds a layer behind the others.</summary>
    public void add(ILayer layer)
    {
        built = false;
        var isFirst = _self_tracked_trackables.Count == 0;
        if (isFirst && StartsWith(layer) is { } first)
        {
            outputs = first;
            inputs = layer_utils.get_source_inputs(first[0]);
            _explicitInput = true;
            _init_graph_network(inputs, outputs);
        }
        else if (_is_graph_network)
        {
            outputs = layer.Apply(outputs!);
            _init_graph_network(inputs, outputs);
        }
        else
        {
            _self_tracked_trackables.Add(layer);
        }
    }

    /// <inheritdoc/>
    private protected override void BuildNetwork(KerasShapesWrapper input_shape)
    {
        if (!_explicitInput)
            BuildFor(input_shape.ToSingleShape(), DType);
    }

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        if (!_explicitInput && !_is_graph_network)
            BuildFor(inputs.shape, inputs.dtype);
        return base.Call(inputs, state, training, optional_args);
    }

    /// <summary>The outputs of a first layer that says its input's shape, or null.</summary>
    private Tensors? StartsWith(ILayer layer)
    {
        if (layer is InputLayer)
            return layer.InboundNodes[^1].Outputs;
        if (layer is Functional { IsGraphNetwork: true } model)
        {
            var dims = model.inputs[0].shape.dims;
            return model.Apply(
                keras.Input(
                    batch_input_shape: new Shape(dims),
                    dtype: model.inputs[0].dtype,
                    name: model.Name + "_input"
                )
            );
        }
        if (layer.BatchInputShape is not { } shape)
            return null;
        return layer.Apply(
            keras.Input(batch_input_shape: shape.ToSingleShape(), dtype: layer.DType, name: layer.Name + "_input")
        );
    }

    /// <summary>Builds the model when the first input tells the shape.</summary>
    private void BuildFor(Shape inputShape, TF_DataType dtype)
    {
        if (_self_tracked_trackables.Count == 0)
            throw new ValueError($"Sequential model \"{Name}\" has no layers: add some before calling it.");
        if (_inferredShape is not null && _inferredShape.Equals(inputShape))
            return;
        var layers = Layers;
        foreach (var layer in layers)
            Forget(layer);
        _createdNodes.Clear();
        Tensors? first;
        Tensors value;
        using var names = LayerScope.Root();
        // The model may be called for the first time while another one is being traced.
        var tracing = !tf.Context.executing_eagerly();
        if (tracing)
            tf.Context.eager_mode();
        try
        {
            var dims = inputShape.dims.ToArray();
            dims[0] = -1;
            first = keras.Input(batch_input_shape: new Shape(dims), dtype: dtype, name: layers[0].Name + "_input");
            value = first;
            foreach (var layer in layers)
            {
                value = layer.Apply(value);
                _createdNodes.Add(layer.InboundNodes[^1]);
            }
        }
        finally
        {
            if (tracing)
                tf.Context.restore_mode();
        }
        _init_graph_network(first, value);
        _inferredShape = inputShape;
    }

    private void Forget(ILayer layer)
    {
        foreach (var previous in layer.InboundNodes.SelectMany(node => node.InboundLayers))
            previous.OutboundNodes.RemoveAll(_createdNodes.Contains);
        layer.InboundNodes.RemoveAll(_createdNodes.Contains);
    }
}
