namespace Tensorflow.Keras.Losses;

/// <summary>The mean of squared differences.</summary>
public class MeanSquaredError(string? reduction = null, string? name = null)
    : LossFunctionWrapper(reduction, name ?? "mean_squared_error")
{
    public override Tensor Apply(
        Tensor y_true = null!,
        Tensor y_pred = null!,
        bool from_logits = false,
        int axis = -1
    ) => math_ops.reduce_mean(tf.squared_difference(y_pred, math_ops.cast(y_true, y_pred.dtype)), new Axis(-1));
}
