using Tensorflow.NumPy;

namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>The operation that a layer wraps, with its constant inputs.</summary>
public class TensorFlowOpLayerArgs : LayerArgs
{
    public Dictionary<int, NDArray>? Constants { get; set; }

    public NodeDef? NodeDef { get; set; }
}
