namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Rescaling</c>.</summary>
public class RescalingArgs : AutoSerializeLayerArgs
{
    public float Offset { get; set; }

    public float Scale { get; set; }
}
