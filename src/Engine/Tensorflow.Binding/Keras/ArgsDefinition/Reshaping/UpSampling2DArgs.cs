namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>UpSampling2D</c>.</summary>
public class UpSampling2DArgs : AutoSerializeLayerArgs
{
    public string DataFormat { get; set; } = "channels_last";

    public string Interpolation { get; set; } = "nearest";

    public Shape? Size { get; set; }
}
