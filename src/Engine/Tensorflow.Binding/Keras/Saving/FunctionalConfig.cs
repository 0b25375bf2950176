namespace Tensorflow.Keras.Saving;

/// <summary>The configuration of a functional model: layers, how they are connected, inputs and outputs.</summary>
public class FunctionalConfig : IKerasConfig
{
    public string Name { get; set; } = "";

    public List<LayerConfig> Layers { get; set; } = [];

    public List<NodeConfig> InputLayers { get; set; } = [];

    public List<NodeConfig> OutputLayers { get; set; } = [];

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Name}, {Layers.Count} Layers, {InputLayers.Count} Input Layers, {OutputLayers.Count} Output Layers";
}
