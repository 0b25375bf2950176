namespace Tensorflow.Keras.Losses;

/// <summary>Cross-entropy of one-hot targets.</summary>
public class CategoricalCrossentropy(
    bool from_logits = false,
    float label_smoothing = 0,
    string? reduction = null,
    string? name = null
) : LossFunctionWrapper(reduction, name ?? "categorical_crossentropy", from_logits)
{
    public override Tensor Apply(Tensor y_true, Tensor y_pred, bool from_logits = false, int axis = -1)
    {
        y_true = math_ops.cast(y_true, y_pred.dtype);
        if (label_smoothing > 0)
            y_true = y_true * (1f - label_smoothing) + label_smoothing / y_true.shape[y_true.shape.ndim - 1];
        return keras.backend.categorical_crossentropy(y_true, y_pred, from_logits);
    }
}
