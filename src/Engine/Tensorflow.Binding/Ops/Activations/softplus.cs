namespace Tensorflow.Operations.Activation;

/// <summary>log(1 + exp(x)).</summary>
public class softplus : IActivation
{
    public Tensor Activate(Tensor x, string? name = null) => nn_ops.softplus(x, name);
}
