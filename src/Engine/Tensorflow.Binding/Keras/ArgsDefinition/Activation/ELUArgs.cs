namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>ELU</c>.</summary>
public class ELUArgs : AutoSerializeLayerArgs
{
    public float Alpha { get; set; } = 0.1f;
}
