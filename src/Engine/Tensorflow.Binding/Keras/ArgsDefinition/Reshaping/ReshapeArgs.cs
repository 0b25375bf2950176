namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Reshape</c>.</summary>
public class ReshapeArgs : AutoSerializeLayerArgs
{
    public Shape? TargetShape { get; set; }

    public object[]? TargetShapeObjects { get; set; }
}
