namespace Tensorflow.Keras.ArgsDefinition.Rnn;

/// <summary>Arguments of the layer <c>LSTMOptional</c>.</summary>
public class LSTMOptionalArgs : RnnOptionalArgs
{
    /// <summary>The name by which an argument of this kind is told from others.</summary>
    public new string Identifier => "LSTM";
}
