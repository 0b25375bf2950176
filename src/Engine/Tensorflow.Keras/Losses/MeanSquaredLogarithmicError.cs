namespace Tensorflow.Keras.Losses;

/// <summary>The mean of squared differences of log(1 + value).</summary>
public class MeanSquaredLogarithmicError(string? reduction = null, string? name = null)
    : LossFunctionWrapper(reduction, name ?? "mean_squared_logarithmic_error")
{
    public override Tensor Apply(Tensor y_true = null!, Tensor y_pred = null!, bool from_logits = false, int axis = -1)
    {
        var least = tf.constant(1e-7f, y_pred.dtype);
        var one = tf.constant(1f, y_pred.dtype);
        var predicted = math_ops.log(math_ops.maximum(y_pred, least) + one);
        var target = math_ops.log(math_ops.maximum(math_ops.cast(y_true, y_pred.dtype), least) + one);
        return math_ops.reduce_mean(tf.squared_difference(predicted, target), new Axis(-1));
    }
}
