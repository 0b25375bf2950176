namespace Tensorflow.Operations.Activation;

/// <summary>exp(x) / sum of exp(x) along the axis.</summary>
public class softmax(int axis = -1) : IActivation
{
    public Tensor Activate(Tensor x, string? name = null) => nn_ops.softmax(x, axis, name);
}
