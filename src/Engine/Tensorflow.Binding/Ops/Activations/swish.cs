namespace Tensorflow.Operations.Activation;

/// <summary>x sigmoid(x) (Ramachandran et al. 2017).</summary>
public class swish : IActivation
{
    public Tensor Activate(Tensor x, string? name = null) => gen_math_ops.mul(x, math_ops.sigmoid(x), name);
}
