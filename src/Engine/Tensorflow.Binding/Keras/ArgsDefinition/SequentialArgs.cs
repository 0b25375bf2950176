namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of a sequential model: its layers in order.</summary>
public class SequentialArgs : ModelArgs
{
    public List<ILayer>? Layers { get; set; }
}
