namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Pooling2D</c>.</summary>
public class Pooling2DArgs : AutoSerializeLayerArgs
{
    public string? DataFormat { get; set; }

    public string Padding { get; set; } = "valid";

    public IPoolFunction? PoolFunction { get; set; }

    public Shape? PoolSize { get; set; }

    public Shape? Strides { get; set; }
}
