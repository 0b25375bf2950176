using Tensorflow.Keras.ArgsDefinition;

namespace Tensorflow.Keras.Saving;

/// <summary>One layer of a functional model: class, arguments and the tensors it is called on.</summary>
public class LayerConfig : IKerasConfig
{
    public string Name { get; set; } = "";

    public string ClassName { get; set; } = "";

    public LayerArgs? Config { get; set; }

    public List<NodeConfig> InboundNodes { get; set; } = [];
}
