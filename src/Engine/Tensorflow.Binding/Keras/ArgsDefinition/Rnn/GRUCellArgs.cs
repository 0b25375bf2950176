namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>GRUCell</c>.</summary>
public class GRUCellArgs : AutoSerializeLayerArgs
{
    public Activation? Activation { get; set; }

    public IInitializer? BiasInitializer { get; set; }

    public float Dropout { get; set; }

    public int Implementation { get; set; } = 2;

    public IInitializer? KernelInitializer { get; set; }

    public Activation? RecurrentActivation { get; set; }

    public float RecurrentDropout { get; set; }

    public IInitializer? RecurrentInitializer { get; set; }

    public bool ResetAfter { get; set; }

    public int Units { get; set; }

    public bool UseBias { get; set; } = true;
}
