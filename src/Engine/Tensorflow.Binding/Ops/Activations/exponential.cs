namespace Tensorflow.Operations.Activation;

/// <summary>exp(x).</summary>
public class exponential : IActivation
{
    public Tensor Activate(Tensor x, string? name = null) => gen_math_ops.exp(x, name);
}
