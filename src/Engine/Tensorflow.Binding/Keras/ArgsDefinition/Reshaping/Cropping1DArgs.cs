using Tensorflow.NumPy;

namespace Tensorflow.Keras.ArgsDefinition.Reshaping;

/// <summary>Arguments of the layer <c>Cropping1D</c>.</summary>
public class Cropping1DArgs : LayerArgs
{
    public NDArray? cropping { get; set; }
}
