namespace Tensorflow.Keras.ArgsDefinition.Rnn;

/// <summary>Arguments of the layer <c>SimpleRNNOptional</c>.</summary>
public class SimpleRNNOptionalArgs : RnnOptionalArgs
{
    /// <summary>The name by which an argument of this kind is told from others.</summary>
    public new string Identifier => "SimpleRNN";
}
