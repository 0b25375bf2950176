namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Resizing</c>.</summary>
public class ResizingArgs : PreprocessingLayerArgs
{
    public int Height { get; set; }

    public string Interpolation { get; set; } = "bilinear";

    public int Width { get; set; }
}
