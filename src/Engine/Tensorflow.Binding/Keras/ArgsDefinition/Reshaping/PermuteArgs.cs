namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Permute</c>.</summary>
public class PermuteArgs : AutoSerializeLayerArgs
{
    public int[]? dims { get; set; }
}
