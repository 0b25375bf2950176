namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Merge</c>.</summary>
public class MergeArgs : AutoSerializeLayerArgs
{
    public int Axis { get; set; }

    public Tensors? Inputs { get; set; }
}
