namespace Tensorflow.Keras.Losses;

/// <summary>The mean of log(cosh(difference)), written so that large differences do not overflow.</summary>
public class LogCosh(string? reduction = null, string? name = null) : LossFunctionWrapper(reduction, name ?? "log_cosh")
{
    public override Tensor Apply(Tensor y_true = null!, Tensor y_pred = null!, bool from_logits = false, int axis = -1)
    {
        var x = y_pred - math_ops.cast(y_true, y_pred.dtype);
        var softplus = tf.math.softplus(tf.constant(-2f, x.dtype) * x);
        return math_ops.reduce_mean(x + softplus - tf.constant(MathF.Log(2f), x.dtype), new Axis(-1));
    }
}
