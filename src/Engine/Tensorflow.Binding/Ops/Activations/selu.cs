namespace Tensorflow.Operations.Activation;

/// <summary>Scaled exponential linear unit (Klambauer et al. 2017).</summary>
public class selu : IActivation
{
    public Tensor Activate(Tensor x, string? name = null) => gen_nn_ops.selu(x, name);
}
