namespace Tensorflow.Operations.Activation;

/// <summary>x / (1 + |x|).</summary>
public class softsign : IActivation
{
    public Tensor Activate(Tensor x, string? name = null) => gen_nn_ops.softsign(x, name);
}
