namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Normalization</c>.</summary>
public class NormalizationArgs : PreprocessingLayerArgs
{
    public Axis? Axis { get; set; }

    public bool Invert { get; set; }

    public float? Mean { get; set; }

    public float? Variance { get; set; }
}
