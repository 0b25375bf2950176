namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>LeakyReLu</c>.</summary>
public class LeakyReLuArgs : AutoSerializeLayerArgs
{
    public float Alpha { get; set; } = 0.3f;
}
