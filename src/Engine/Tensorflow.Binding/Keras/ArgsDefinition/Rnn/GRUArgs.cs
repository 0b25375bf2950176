namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>GRU</c>.</summary>
public class GRUArgs : AutoSerializeLayerArgs
{
    public Activation? Activation { get; set; }

    public IInitializer? BiasInitializer { get; set; }

    public float Dropout { get; set; }

    public bool GoBackwards { get; set; }

    public int Implementation { get; set; } = 2;

    public IInitializer? KernelInitializer { get; set; }

    public Activation? RecurrentActivation { get; set; }

    public float RecurrentDropout { get; set; }

    public IInitializer? RecurrentInitializer { get; set; }

    public bool ResetAfter { get; set; }

    public bool ReturnSequences { get; set; }

    public bool ReturnState { get; set; }

    public bool Stateful { get; set; }

    public bool TimeMajor { get; set; }

    public int Units { get; set; }

    public bool Unroll { get; set; }

    public bool UseBias { get; set; } = true;

    internal GRUArgs Copy() => (GRUArgs)MemberwiseClone();
}
