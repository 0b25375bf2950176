using Tensorflow.NumPy;

namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>ZeroPadding2D</c>.</summary>
public class ZeroPadding2DArgs : LayerArgs
{
    public NDArray? Padding { get; set; }
}
