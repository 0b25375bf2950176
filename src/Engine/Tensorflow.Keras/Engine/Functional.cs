using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Engine;

/// <summary>A model given by symbolic inputs and outputs.</summary>
public partial class Functional : Model
{
    private readonly List<KerasHistory> _inputCoordinates = [];
    private readonly List<KerasHistory> _outputCoordinates = [];
    private ExecutionPlan? _plan;

    public Functional(Tensors inputs, Tensors outputs, string? name = null)
        : base(
            new ModelArgs
            {
                Name = name,
                Inputs = inputs,
                Outputs = outputs,
            }
        )
    {
        if (this is not Sequential)
            _init_graph_network(inputs, outputs);
    }

    /// <summary>Keys of the calls that belong to the model.</summary>
    public string[] NetworkNodes { get; set; } = [];

    /// <summary>Layers by the names under which a checkpoint knows them.</summary>
    public IDictionary<string, ILayer> LayerCheckpointDependencies
    {
        get
        {
            var dependencies = new Dictionary<string, ILayer>();
            var weighted = 0;
            for (var i = 0; i < Layers.Count; i++)
            {
                if (Layers[i].Weights.Count > 0)
                    dependencies[$"layer_with_weights-{weighted++}"] = Layers[i];
                dependencies[$"layer-{i}"] = Layers[i];
            }
            return dependencies;
        }
    }

    /// <summary>Finds the layers and calls between inputs and outputs.</summary>
    protected void _init_graph_network(Tensors inputs, Tensors outputs)
    {
        _is_graph_network = true;
        this.inputs = inputs;
        this.outputs = outputs;
        built = true;
        _buildInputShape = new KerasShapesWrapper(inputs.Select(tensor => tensor.shape));
        if (base_layer_utils.needs_keras_history(outputs))
            base_layer_utils.create_keras_history(outputs);
        foreach (var tensor in inputs)
        {
            if (tensor.KerasHistory is null)
                throw new ValueError(
                    $"Input tensors to a functional model must come from `keras.Input`. Received: {tensor}"
                );
        }
        _inputCoordinates.Clear();
        _inputCoordinates.AddRange(inputs.Select(tensor => tensor.KerasHistory));
        _outputCoordinates.Clear();
        _outputCoordinates.AddRange(outputs.Select(tensor => tensor.KerasHistory));
        var map = new NetworkMap(inputs, outputs);
        NetworkNodes = map.NodeKeys;
        NodesByDepth = map.NodesByDepth;
        _self_tracked_trackables = map.Layers;
        output_names = NameOutputs();
        _plan = new ExecutionPlan(inputs, outputs, NodesByDepth);
    }

    /// <summary>Nothing: every layer that a loaded model keeps is on the way from inputs to outputs.</summary>
    public void connect_ancillary_layers(Dictionary<string, ILayer> created_layers) { }

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => (_plan ?? throw new ValueError($"Model \"{Name}\" has no layers yet.")).Run(inputs, training, Name);

    /// <inheritdoc/>
    protected override void _init_set_name(string name, bool zero_based = true)
    {
        var kind = GetType() == typeof(Functional) ? "model" : generic_utils.to_snake_case(GetType().Name);
        this.name = string.IsNullOrEmpty(name)
            ? base_layer_utils.unique_layer_name(kind, zero_based: zero_based)
            : name;
        base_name = this.name;
    }

    private string[] NameOutputs()
    {
        var names = new List<string>();
        var counts = new Dictionary<string, int>();
        foreach (var (layer, _, _) in _outputCoordinates)
        {
            var proposal = layer.Name;
            while (names.Contains(proposal))
            {
                var count = counts[layer.Name] = counts.GetValueOrDefault(layer.Name) + 1;
                proposal = $"{layer.Name}_{count}";
            }
            names.Add(proposal);
        }
        return [.. names];
    }
}
