namespace Tensorflow.Training;

/// <summary>Learning rates that fall with the steps of a training graph.</summary>
public class learning_rate_decay
{
    /// <summary>From the learning rate to the end's, by a power of the part of the steps that is left.</summary>
    /// <param name="cycle">Whether the steps are extended as often as they are used up; otherwise the rate stays at the end's.</param>
    public static Tensor polynomial_decay(
        float learning_rate,
        RefVariable global_step,
        float decay_steps,
        float end_learning_rate = 0.0001f,
        float power = 1f,
        bool cycle = false,
        string? name = null
    )
    {
        Tensor step = math_ops.cast(global_step.AsTensor(), TF_DataType.TF_FLOAT);
        Tensor steps = constant_op.constant(decay_steps);
        if (cycle)
        {
            Tensor rounds = array_ops.where_v2(
                math_ops.equal(step, 0f),
                constant_op.constant(1f),
                gen_math_ops.ceil(step / steps)
            );
            steps *= rounds;
        }
        else
        {
            step = math_ops.minimum(step, steps);
        }
        return math_ops.add(
            (learning_rate - end_learning_rate) * math_ops.pow(1f - (step / steps), power),
            constant_op.constant(end_learning_rate),
            name!
        );
    }
}
