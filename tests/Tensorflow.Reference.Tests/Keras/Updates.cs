using static Tensorflow.Binding;

namespace Tensorflow.Reference.Tests.Keras;

/// <summary>One step of an optimizer as operations on a variable and its slots.</summary>
internal abstract class Update(params float[] starts)
{
    public ResourceVariable[] Slots(ResourceVariable variable) =>
        Array.ConvertAll(starts, start => tf.Variable(tf.zeros(variable.shape) + start));

    public abstract void Apply(ResourceVariable variable, ResourceVariable[] slots, Tensor gradient, int step);

    /// <summary>A running mean: slot = rate · slot + (1 - rate) · value.</summary>
    protected static Tensor Mean(ResourceVariable slot, Tensor value, float rate)
    {
        slot.assign(rate * slot.AsTensor() + (1 - rate) * value, read_value: false);
        return slot.AsTensor();
    }
}

internal sealed class MomentumUpdate(float rate, float momentum) : Update(0)
{
    public override void Apply(ResourceVariable variable, ResourceVariable[] slots, Tensor gradient, int step)
    {
        slots[0].assign(momentum * slots[0].AsTensor() + gradient, read_value: false);
        variable.assign_sub(rate * slots[0].AsTensor(), read_value: false);
    }
}

internal sealed class AdagradUpdate(float rate, float epsilon) : Update(0.1f)
{
    public override void Apply(ResourceVariable variable, ResourceVariable[] slots, Tensor gradient, int step)
    {
        slots[0].assign_add(tf.square(gradient), read_value: false);
        variable.assign_sub(rate * gradient / tf.sqrt(slots[0].AsTensor() + epsilon), read_value: false);
    }
}

internal sealed class RmsPropUpdate(float rate) : Update(1)
{
    public override void Apply(ResourceVariable variable, ResourceVariable[] slots, Tensor gradient, int step)
    {
        var squares = Mean(slots[0], tf.square(gradient), 0.9f);
        variable.assign_sub(rate * gradient / tf.sqrt(squares + 1e-10f), read_value: false);
    }
}

internal sealed class AdadeltaUpdate(float rate) : Update(0, 0)
{
    public override void Apply(ResourceVariable variable, ResourceVariable[] slots, Tensor gradient, int step)
    {
        var squares = Mean(slots[0], tf.square(gradient), 0.95f);
        var change = tf.sqrt(slots[1].AsTensor() + 1e-7f) / tf.sqrt(squares + 1e-7f) * gradient;
        Mean(slots[1], tf.square(change), 0.95f);
        variable.assign_sub(rate * change, read_value: false);
    }
}

internal sealed class AdamaxUpdate(float rate) : Update(0, 0)
{
    public override void Apply(ResourceVariable variable, ResourceVariable[] slots, Tensor gradient, int step)
    {
        var mean = Mean(slots[0], gradient, 0.9f);
        slots[1].assign(tf.maximum(0.999f * slots[1].AsTensor(), tf.abs(gradient)), read_value: false);
        var scale = (float)(rate / (1 - Math.Pow(0.9, step)));
        variable.assign_sub(scale * mean / (slots[1].AsTensor() + 1e-7f), read_value: false);
    }
}

internal sealed class NadamUpdate(float rate) : Update(0, 0)
{
    private const double Beta1 = 0.9;
    private const float Beta2 = 0.999f;

    public override void Apply(ResourceVariable variable, ResourceVariable[] slots, Tensor gradient, int step)
    {
        var (now, next) = (Rate(step), Rate(step + 1));
        var product = Enumerable.Range(1, step).Aggregate(1.0, (all, i) => all * Rate(i));
        var mean = Mean(slots[0], gradient, (float)Beta1);
        var squares = Mean(slots[1], tf.square(gradient), Beta2);
        var ahead = (float)(next / (1 - product * next)) * mean + (float)((1 - now) / (1 - product)) * gradient;
        var variance = squares / (float)(1 - Math.Pow(Beta2, step));
        variable.assign_sub(rate * ahead / (tf.sqrt(variance) + 1e-7f), read_value: false);
    }

    private static double Rate(int step) => Beta1 * (1 - 0.5 * Math.Pow(0.96, 0.004 * step));
}

internal sealed class FtrlUpdate(float rate) : Update(0.1f, 0)
{
    public override void Apply(ResourceVariable variable, ResourceVariable[] slots, Tensor gradient, int step)
    {
        var before = slots[0].AsTensor();
        var after = before + tf.square(gradient);
        var sigma = (tf.sqrt(after) - tf.sqrt(before)) / rate;
        slots[1].assign_add(gradient - sigma * variable.AsTensor(), read_value: false);
        slots[0].assign(after, read_value: false);
        variable.assign(-slots[1].AsTensor() / (tf.sqrt(after) / rate), read_value: false);
    }
}
