namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>TextVectorization</c>.</summary>
public class TextVectorizationArgs : PreprocessingLayerArgs
{
    public int MaxTokens { get; set; } = -1;

    public string OutputMode { get; set; } = "int";

    public int OutputSequenceLength { get; set; } = -1;

    public string Split { get; set; } = "standardize";

    public Func<Tensor, Tensor>? Standardize { get; set; }

    public string[]? Vocabulary { get; set; }
}
