namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Dropout</c>.</summary>
public class DropoutArgs : AutoSerializeLayerArgs
{
    public Shape? NoiseShape { get; set; }

    public float Rate { get; set; }

    public int? Seed { get; set; }

    public bool SupportsMasking { get; set; }
}
