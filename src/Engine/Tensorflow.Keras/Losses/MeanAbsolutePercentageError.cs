namespace Tensorflow.Keras.Losses;

/// <summary>The mean of absolute differences in percent of the targets.</summary>
public class MeanAbsolutePercentageError(string? reduction = null, string? name = null)
    : LossFunctionWrapper(reduction, name ?? "mean_absolute_percentage_error")
{
    public override Tensor Apply(Tensor y_true = null!, Tensor y_pred = null!, bool from_logits = false, int axis = -1)
    {
        y_true = math_ops.cast(y_true, y_pred.dtype);
        var least = tf.constant(1e-7f, y_pred.dtype);
        var relative = math_ops.abs(y_true - y_pred) / math_ops.maximum(math_ops.abs(y_true), least);
        return tf.constant(100f, y_pred.dtype) * math_ops.reduce_mean(relative, new Axis(-1));
    }
}
