using Tensorflow.Keras.Engine;

namespace Tensorflow;

public partial class Tensor
{
    /// <summary>The call of a layer that made this symbolic tensor; null for any other tensor.</summary>
    public KerasHistory KerasHistory { get; set; } = null!;
}
