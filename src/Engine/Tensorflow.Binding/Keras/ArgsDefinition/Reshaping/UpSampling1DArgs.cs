namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>UpSampling1D</c>.</summary>
public class UpSampling1DArgs : AutoSerializeLayerArgs
{
    public int Size { get; set; }
}
