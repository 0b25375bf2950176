namespace Tensorflow.Keras.Losses;

/// <summary>
/// Binary cross-entropy with less weight for what is already classified well (Lin et al. 2017), summed over
/// the last dimension.
/// </summary>
public class SigmoidFocalCrossEntropy(
    bool from_logits = false,
    float alpha = 0.25f,
    float gamma = 2f,
    string? reduction = ReductionV2.NONE,
    string? name = "sigmoid_focal_crossentropy"
) : LossFunctionWrapper(reduction, name, from_logits)
{
    private readonly float _alpha = alpha;
    private readonly float _gamma = gamma;

    public override Tensor Apply(Tensor y_true, Tensor y_pred, bool from_logits = false, int axis = -1)
    {
        y_true = math_ops.cast(y_true, y_pred.dtype);
        var loss = keras.backend.binary_crossentropy(y_true, y_pred, from_logits);
        var probability = from_logits ? math_ops.sigmoid(y_pred) : y_pred;
        var correct = y_true * probability + (1f - y_true) * (1f - probability);
        if (_alpha > 0)
            loss = (y_true * _alpha + (1f - y_true) * (1f - _alpha)) * loss;
        if (_gamma > 0)
            loss = math_ops.pow(1f - correct, tf.constant(_gamma, y_true.dtype)) * loss;
        return math_ops.reduce_sum(loss, new Axis(-1));
    }
}
