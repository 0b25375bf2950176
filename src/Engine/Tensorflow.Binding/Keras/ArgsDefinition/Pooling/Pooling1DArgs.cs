namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Pooling1D</c>.</summary>
public class Pooling1DArgs : AutoSerializeLayerArgs
{
    public string? DataFormat { get; set; }

    public string Padding { get; set; } = "valid";

    public IPoolFunction? PoolFunction { get; set; }

    public int PoolSize { get; set; }

    public int Strides { get; set; }
}
