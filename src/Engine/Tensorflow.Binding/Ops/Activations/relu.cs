namespace Tensorflow.Operations.Activation;

/// <summary>Rectified linear unit as Keras's backend defines it: x from the threshold to max_value, and
/// alpha (x - threshold) below the threshold. As in TensorFlow.NET, alpha is 0.2 where a program does not say otherwise
/// (so <c>tf.nn.relu()</c> is a leaky rectifier, unlike <c>tf.nn.relu(x)</c>).</summary>
public class relu(float threshold = 0f, float alpha = 0.2f, float? max_value = null) : IActivation
{
    public Tensor Activate(Tensor x, string? name = null)
    {
        if (threshold == 0f && max_value is null)
        {
            return alpha == 0f ? gen_nn_ops.relu(x, name) : nn_ops.leaky_relu(x, alpha, name);
        }
        Tensor above =
            threshold == 0f ? gen_nn_ops.relu(x) : x * math_ops.cast(math_ops.greater(x, threshold), x.dtype);
        Tensor bounded = max_value is { } most ? clip_ops.clip_by_value(above, 0f, most) : above;
        return alpha == 0f ? bounded : bounded - alpha * gen_nn_ops.relu(threshold - x);
    }
}
