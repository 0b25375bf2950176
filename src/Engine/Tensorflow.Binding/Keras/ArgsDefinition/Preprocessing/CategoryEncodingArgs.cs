using Tensorflow.NumPy;

namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>CategoryEncoding</c>.</summary>
public class CategoryEncodingArgs : AutoSerializeLayerArgs
{
    public NDArray? CountWeights { get; set; }

    public int NumTokens { get; set; }

    public string? OutputMode { get; set; }

    public bool Sparse { get; set; }
}
