using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Engine;

public partial class Functional
{
    /// <inheritdoc/>
    public override IKerasConfig get_config()
    {
        var kept = new Dictionary<string, int>();
        foreach (var layer in _self_tracked_trackables)
        {
            var index = SkipsFirstNode(layer) ? 1 : 0;
            for (var i = 0; i < layer.InboundNodes.Count; i++)
            {
                var key = NetworkMap.Key(layer.Name, i);
                if (NetworkNodes.Contains(key))
                    kept[key] = index++;
            }
        }
        return new FunctionalConfig
        {
            Name = name,
            Layers = _self_tracked_trackables.ConvertAll(layer => Describe(layer, kept)),
            InputLayers = _inputCoordinates.ConvertAll(history => Place(history, kept)),
            OutputLayers = _outputCoordinates.ConvertAll(history => Place(history, kept)),
        };
    }

    /// <summary>A model of the same layers, newly made, with new weights.</summary>
    public static Functional from_config(FunctionalConfig config)
    {
        var (inputs, outputs, layers) = reconstruct_from_config(config);
        var model = new Functional(inputs, outputs, config.Name);
        model.connect_ancillary_layers(layers);
        return model;
    }

    /// <summary>Makes the layers of a configuration and calls them on each other's outputs.</summary>
    public static (Tensors, Tensors, Dictionary<string, ILayer>) reconstruct_from_config(
        FunctionalConfig config,
        Dictionary<string, ILayer>? created_layers = null
    )
    {
        var layers = created_layers ?? [];
        foreach (var layer in config.Layers)
        {
            if (!layers.ContainsKey(layer.Name))
                layers[layer.Name] =
                    generic_utils.deserialize_keras_object(layer.ClassName, layer.Config!)
                    ?? throw new ValueError($"Unknown layer class \"{layer.ClassName}\" in the configuration.");
        }
        var waiting = config.Layers.Where(layer => layer.InboundNodes.Count > 0).ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(layer => layer.InboundNodes.TrueForAll(node => Exists(layers, node))).ToList();
            if (ready.Count == 0)
                throw new ValueError(
                    $"The configuration of model \"{config.Name}\" is disconnected at layer \"{waiting[0].Name}\"."
                );
            foreach (var layer in ready)
            {
                layers[layer.Name].Apply(new Tensors([.. layer.InboundNodes.Select(node => At(layers, node))]));
                waiting.Remove(layer);
            }
        }
        return (
            new Tensors([.. config.InputLayers.Select(node => At(layers, node))]),
            new Tensors([.. config.OutputLayers.Select(node => At(layers, node))]),
            layers
        );
    }

    private static bool Exists(Dictionary<string, ILayer> layers, NodeConfig node) =>
        layers.TryGetValue(node.Name, out var layer) && layer.InboundNodes.Count > node.NodeIndex;

    private static Tensor At(Dictionary<string, ILayer> layers, NodeConfig node) =>
        layers[node.Name].InboundNodes[node.NodeIndex].Outputs[node.TensorIndex];

    private LayerConfig Describe(ILayer layer, Dictionary<string, int> kept)
    {
        var config = generic_utils.serialize_layer_to_config(layer);
        config.Name = layer.Name;
        var calls = 0;
        for (var i = 0; i < layer.InboundNodes.Count; i++)
        {
            var node = layer.InboundNodes[i];
            if (node.is_input || !NetworkNodes.Contains(NetworkMap.Key(layer.Name, i)))
                continue;
            if (++calls > 1)
                throw new NotSupportedException(
                    $"The layer \"{layer.Name}\" is called more than once in model \"{Name}\", which a configuration of TensorFlow.NET does not describe; use `save_weights`."
                );
            config.InboundNodes.AddRange(node.serialize(NetworkMap.Key, kept));
        }
        return config;
    }

    private static NodeConfig Place(KerasHistory history, Dictionary<string, int> kept) =>
        new()
        {
            Name = history.Layer.Name,
            NodeIndex = kept.GetValueOrDefault(NetworkMap.Key(history.Layer.Name, history.NodeIndex)),
            TensorIndex = history.TensorIndex,
        };

    private static bool SkipsFirstNode(ILayer layer) =>
        layer is Functional && layer.Layers.FirstOrDefault() is InputLayer;
}
