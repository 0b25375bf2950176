namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>RNN</c>.</summary>
public class RNNArgs : AutoSerializeLayerArgs
{
    public Activation? Activation { get; set; }

    public IInitializer? BiasInitializer { get; set; }

    public float Dropout { get; set; }

    public bool GoBackwards { get; set; }

    public int? InputDim { get; set; }

    public int? InputLength { get; set; }

    public IInitializer? KernelInitializer { get; set; }

    public Activation? RecurrentActivation { get; set; }

    public float RecurrentDropout { get; set; }

    public IInitializer? RecurrentInitializer { get; set; }

    public bool ReturnSequences { get; set; }

    public bool ReturnState { get; set; }

    public bool Stateful { get; set; }

    public bool TimeMajor { get; set; }

    public int Units { get; set; }

    public bool Unroll { get; set; }

    public bool UseBias { get; set; } = true;

    public bool ZeroOutputForMask { get; set; }

    /// <summary>A shallow copy.</summary>
    public RNNArgs Clone() => (RNNArgs)MemberwiseClone();
}
