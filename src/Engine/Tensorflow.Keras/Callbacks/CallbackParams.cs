namespace Tensorflow.Keras.Callbacks;

/// <summary>What callbacks know about the run.</summary>
public class CallbackParams
{
    public IModel Model { get; set; } = null!;

    public int Verbose { get; set; }

    public int Epochs { get; set; }

    public long Steps { get; set; }
}
