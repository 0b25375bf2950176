namespace Tensorflow.Keras.Optimizers;

/// <summary>
/// (initial - end) · (1 - step / decay_steps)^power + end; after <c>decay_steps</c> the end, or, cycling, the decay anew
/// over the next multiple of <c>decay_steps</c>.
/// </summary>
public class PolynomialDecay(
    float initial_learning_rate,
    float decay_steps,
    float end_learning_rate = 0.0001f,
    float power = 1.0f,
    bool cycle = false,
    string? name = null
) : LearningRateSchedule
{
    internal string Name { get; } = name ?? "PolynomialDecay";

    /// <summary>The learning rate at a step.</summary>
    public Tensor __call__(IVariableV1 step)
    {
        var now = math_ops.cast(step.AsTensor(), TF_DataType.TF_FLOAT);
        Tensor length = tf.constant(decay_steps);
        if (cycle)
            length *= math_ops.maximum(tf.ceil(now / length), tf.constant(1f));
        else
            now = math_ops.minimum(now, length);
        var left = math_ops.pow(tf.constant(1f) - now / length, tf.constant(power));
        return tf.constant(initial_learning_rate - end_learning_rate) * left + tf.constant(end_learning_rate);
    }
}
