using Tensorflow.NumPy;

namespace Tensorflow.Keras.ArgsDefinition.Reshaping;

/// <summary>Arguments of the layer <c>Cropping3D</c>.</summary>
public class Cropping3DArgs : LayerArgs
{
    /// <summary>Where the channels are.</summary>
    public enum DataFormat
    {
        channels_first = 0,
        channels_last = 1,
    }

    public NDArray? cropping { get; set; }

    public Cropping3DArgs.DataFormat data_format { get; set; } = DataFormat.channels_last;
}
