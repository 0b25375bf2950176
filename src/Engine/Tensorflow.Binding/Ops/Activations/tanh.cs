namespace Tensorflow.Operations.Activation;

/// <summary>Hyperbolic tangent.</summary>
public class tanh : IActivation
{
    public Tensor Activate(Tensor x, string? name = null) => gen_math_ops.tanh(x, name);
}
