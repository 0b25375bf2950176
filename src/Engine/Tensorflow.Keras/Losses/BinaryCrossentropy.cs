namespace Tensorflow.Keras.Losses;

/// <summary>Cross-entropy of independent yes/no targets.</summary>
public class BinaryCrossentropy(
    bool from_logits = false,
    float label_smoothing = 0,
    string? reduction = null,
    string? name = null
) : LossFunctionWrapper(reduction, name ?? "binary_crossentropy", from_logits)
{
    public override Tensor Apply(Tensor y_true, Tensor y_pred, bool from_logits = false, int axis = -1)
    {
        y_true = math_ops.cast(y_true, y_pred.dtype);
        if (label_smoothing > 0)
            y_true = y_true * (1f - label_smoothing) + 0.5f * label_smoothing;
        return keras.backend.mean(keras.backend.binary_crossentropy(y_true, y_pred, from_logits), axis);
    }
}
