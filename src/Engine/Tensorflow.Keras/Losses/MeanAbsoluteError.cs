namespace Tensorflow.Keras.Losses;

/// <summary>The mean of absolute differences.</summary>
public class MeanAbsoluteError(string? reduction = null, string? name = null)
    : LossFunctionWrapper(reduction, name ?? "mean_absolute_error")
{
    public override Tensor Apply(
        Tensor y_true = null!,
        Tensor y_pred = null!,
        bool from_logits = false,
        int axis = -1
    ) => math_ops.reduce_mean(math_ops.abs(y_pred - math_ops.cast(y_true, y_pred.dtype)), new Axis(-1));
}
