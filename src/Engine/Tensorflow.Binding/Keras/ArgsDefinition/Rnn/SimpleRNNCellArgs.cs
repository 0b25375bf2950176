namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>SimpleRNNCell</c>.</summary>
public class SimpleRNNCellArgs : AutoSerializeLayerArgs
{
    public Activation? Activation { get; set; }

    public IInitializer? BiasInitializer { get; set; }

    public float Dropout { get; set; }

    public IInitializer? KernelInitializer { get; set; }

    public float RecurrentDropout { get; set; }

    public IInitializer? RecurrentInitializer { get; set; }

    public int Units { get; set; }

    public bool UseBias { get; set; } = true;
}
