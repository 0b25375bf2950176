namespace Tensorflow.Operations.Activation;

/// <summary>x where positive, alpha x elsewhere.</summary>
public class leakyrelu(float alpha = 0.3f) : IActivation
{
    public Tensor Activate(Tensor x, string? name = null) => nn_ops.leaky_relu(x, alpha, name);
}
