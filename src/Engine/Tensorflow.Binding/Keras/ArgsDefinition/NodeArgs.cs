using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>What a node of a functional model connects.</summary>
public class NodeArgs : IKerasConfig
{
    public ILayer[]? InboundLayers { get; set; }

    public Tensors? InputTensors { get; set; }

    public int[]? NodeIndices { get; set; }

    public Tensors? Outputs { get; set; }

    public int[]? TensorIndices { get; set; }
}
