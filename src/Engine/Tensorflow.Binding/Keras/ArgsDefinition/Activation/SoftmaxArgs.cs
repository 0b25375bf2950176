namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Softmax</c>.</summary>
public class SoftmaxArgs : AutoSerializeLayerArgs
{
    public Axis axis { get; set; } = -1;
}
