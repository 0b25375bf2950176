using Tensorflow.Engine;

namespace Tensorflow.NumPy;

/// <summary>An array on the host.</summary>
public partial class NDArray : Tensor
{
    internal NDArray(TensorValue value)
        : base(value) { }
}
