using Tensorflow.Common.Types;

namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Optional arguments of a recurrent layer: mask and constants.</summary>
public class RnnOptionalArgs : IOptionalArgs
{
    public Tensors? Constants { get; set; }

    /// <summary>The name by which an argument of this kind is told from others.</summary>
    public string Identifier => "Rnn";

    public Tensor? Mask { get; set; }
}
