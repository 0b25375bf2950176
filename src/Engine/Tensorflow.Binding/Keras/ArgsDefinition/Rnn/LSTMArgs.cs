namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>LSTM</c>.</summary>
public class LSTMArgs : RNNArgs
{
    public int Implementation { get; set; }

    public bool UnitForgetBias { get; set; }

    /// <summary>A shallow copy.</summary>
    public new LSTMArgs Clone() => (LSTMArgs)MemberwiseClone();
}
