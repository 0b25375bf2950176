namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>GRUOptional</c>.</summary>
public class GRUOptionalArgs : RnnOptionalArgs
{
    /// <summary>The name by which an argument of this kind is told from others.</summary>
    public new string Identifier => "GRU";
}
