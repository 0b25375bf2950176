using Tensorflow.NumPy;

namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Bidirectional</c>.</summary>
public class BidirectionalArgs : AutoSerializeLayerArgs
{
    public ILayer? BackwardLayer { get; set; }

    public ILayer? Layer { get; set; }

    public string? MergeMode { get; set; }

    public new NDArray? Weights { get; set; }
}
