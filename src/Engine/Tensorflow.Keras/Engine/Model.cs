using Tensorflow.Framework.Models;

namespace Tensorflow.Keras.Engine;

/// <summary>Layers with training, evaluation and prediction. Subclass it, or use Sequential or Functional.</summary>
public partial class Model : Layer, IModel
{
    protected bool _is_graph_network;
    protected List<string> input_names = [];
    protected Tensors? outputs;

    /// <summary>Symbolic inputs of a functional model.</summary>
    public Tensors inputs = null!;

    /// <summary>Names of the outputs.</summary>
    public string[] output_names = [];

    public Model(ModelArgs args)
        : base(args) { }

    /// <summary>Whether the model is given by symbolic inputs and outputs.</summary>
    public bool IsGraphNetwork => _is_graph_network;

    /// <summary>The optimizer given to <c>compile</c>.</summary>
    public IOptimizer Optimizer { get; set; } = null!;

    /// <inheritdoc/>
    public bool Stop_training { get; set; }

    /// <inheritdoc/>
    public override List<ILayer> Layers => [.. _flatten_layers(recursive: false, include_self: false)];

    /// <inheritdoc/>
    public override List<IVariableV1> TrainableWeights
    {
        get
        {
            if (!Trainable)
                return [];
            var weights = new List<IVariableV1>();
            foreach (var layer in _self_tracked_trackables)
            {
                if (layer.Trainable)
                    weights.AddRange(layer.TrainableWeights);
            }
            return Distinct(weights, _trainable_weights);
        }
    }

    /// <inheritdoc/>
    public override List<IVariableV1> NonTrainableWeights
    {
        get
        {
            var weights = new List<IVariableV1>();
            foreach (var layer in _self_tracked_trackables)
                weights.AddRange(layer.NonTrainableWeights);
            if (Trainable)
                return Distinct(weights, _non_trainable_weights);
            foreach (var layer in _self_tracked_trackables)
                weights.AddRange(layer.TrainableWeights);
            return Distinct(weights, _trainable_weights, _non_trainable_weights);
        }
    }

    /// <summary>Remembers the input's shape for saving.</summary>
    public void _set_inputs(TensorSpec inputs) => _buildInputShape ??= new KerasShapesWrapper(inputs.shape);

    /// <summary>Makes the weights of a subclassed model by calling it on symbolic inputs of the given shape.</summary>
    public override void build(KerasShapesWrapper input_shape)
    {
        BuildNetwork(input_shape);
        base.build(input_shape);
    }

    private protected virtual void BuildNetwork(KerasShapesWrapper input_shape)
    {
        if (!_is_graph_network && this is not Functional && input_shape is not null)
            Trace(input_shape);
    }

    private void Trace(KerasShapesWrapper shapes)
    {
        using var building = GraphScope.Enter(
            tf.Context.executing_eagerly() ? new Graphs.FuncGraph("build_graph") : keras.backend.get_graph()
        );
        var placeholders = shapes.ToShapeArray().Select(base_layer_utils.generate_placeholders_from_shape);
        try
        {
            Call(new Tensors([.. placeholders]), training: false);
        }
        catch (Exception error) when (error is InvalidArgumentError or TypeError)
        {
            throw new ValueError(
                $"Model \"{Name}\" cannot be built from an input shape, because a layer does not take float inputs ({error.Message}). Call the model on real data of the right type instead."
            );
        }
    }
}
