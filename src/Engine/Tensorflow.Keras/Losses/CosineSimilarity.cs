namespace Tensorflow.Keras.Losses;

/// <summary>The negative cosine of the angle between targets and predictions.</summary>
public class CosineSimilarity(string? reduction = null, int axis = -1, string? name = null)
    : LossFunctionWrapper(reduction, name ?? "cosine_similarity")
{
    protected int axis = axis;

    public override Tensor Apply(
        Tensor y_true = null!,
        Tensor y_pred = null!,
        bool from_logits = false,
        int axis = -1
    ) => -Metrics.metrics_utils.cosine_similarity(math_ops.cast(y_true, y_pred.dtype), y_pred, new Axis(this.axis));
}
