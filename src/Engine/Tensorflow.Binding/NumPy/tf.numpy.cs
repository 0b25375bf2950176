using Tensorflow.NumPy;

namespace Tensorflow;

public partial class tensorflow
{
    /// <summary>NumPy's functions, <c>tf.numpy</c>.</summary>
    public NumPyImpl numpy => new();
}
