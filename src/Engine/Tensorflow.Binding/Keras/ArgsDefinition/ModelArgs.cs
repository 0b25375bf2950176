namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of a model.</summary>
public class ModelArgs : LayerArgs
{
    public Tensors? Inputs { get; set; }

    public Tensors? Outputs { get; set; }
}
