namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Flatten</c>.</summary>
public class FlattenArgs : AutoSerializeLayerArgs
{
    public string? DataFormat { get; set; }
}
