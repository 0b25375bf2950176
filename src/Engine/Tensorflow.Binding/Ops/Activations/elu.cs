namespace Tensorflow.Operations.Activation;

/// <summary>x where positive, alpha (exp(x) - 1) elsewhere. As in TensorFlow.NET, the default alpha computes with 1.</summary>
public class elu(float alpha = 0.1f) : IActivation
{
    public Tensor Activate(Tensor x, string? name = null)
    {
        Tensor result = gen_nn_ops.elu(x, name);
        bool unscaled = Math.Abs(alpha - 0.1f) < 1e-5f;
        return unscaled ? result : array_ops.where_v2(math_ops.greater(x, 0), result, alpha * result);
    }
}
