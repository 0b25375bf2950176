namespace Tensorflow.Operations.Activation;

/// <summary>1 / (1 + exp(-x)).</summary>
public class sigmoid : IActivation
{
    public Tensor Activate(Tensor x, string? name = null) => math_ops.sigmoid(x, name);
}
