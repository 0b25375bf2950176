namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>InputLayer</c>.</summary>
public class InputLayerArgs : LayerArgs
{
    public Tensor? InputTensor { get; set; }

    public bool Ragged { get; set; }

    public virtual bool Sparse { get; set; }
}
