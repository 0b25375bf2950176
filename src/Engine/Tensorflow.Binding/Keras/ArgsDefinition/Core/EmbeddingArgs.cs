namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Embedding</c>.</summary>
public class EmbeddingArgs : AutoSerializeLayerArgs
{
    public IInitializer? EmbeddingsInitializer { get; set; }

    public int InputDim { get; set; }

    public int InputLength { get; set; } = -1;

    public bool MaskZero { get; set; }

    public int OutputDim { get; set; }
}
