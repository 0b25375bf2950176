using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Utils;

/// <summary>Weighting and reduction of losses.</summary>
public class losses_utils
{
    /// <summary>
    /// The losses times the weights, reduced. The product broadcasts: losses (b) with weights (b,1) give (b,b), which is
    /// what TensorFlow.NET's <c>fit</c> computes.
    /// </summary>
    public static Tensor compute_weighted_loss(
        Tensor losses,
        Tensor? sample_weight = null,
        string? reduction = null,
        string? name = null
    )
    {
        var weight = sample_weight is null ? tf.constant(1f, losses.dtype) : math_ops.cast(sample_weight, losses.dtype);
        return reduce_weighted_loss(math_ops.multiply(losses, weight), reduction ?? ReductionV2.SUM_OVER_BATCH_SIZE);
    }

    /// <summary>The sum, the mean over all elements, or the losses as they are.</summary>
    public static Tensor reduce_weighted_loss(Tensor weighted_losses, string reduction)
    {
        if (reduction == ReductionV2.NONE)
            return weighted_losses;
        var sum = math_ops.reduce_sum(weighted_losses);
        if (reduction != ReductionV2.SUM_OVER_BATCH_SIZE)
            return sum;
        var count = math_ops.cast(array_ops.size(weighted_losses), weighted_losses.dtype);
        return math_ops.div_no_nan(sum, count);
    }

    /// <summary>Brings the rank of weights to that of predictions by a last dimension of one.</summary>
    public static (Tensor, Tensor?, Tensor?) squeeze_or_expand_dimensions(
        Tensor y_pred,
        Tensor? y_true = null,
        Tensor? sample_weight = null
    )
    {
        var rank = y_pred.shape.ndim;
        if (y_true is not null && rank > -1 && y_true.shape.ndim > -1)
        {
            if (rank - y_true.shape.ndim != 1 || y_pred.shape[rank - 1] == 1)
                (y_true, y_pred) = remove_squeezable_dimensions(y_true, y_pred);
        }
        if (sample_weight is null || sample_weight.shape.ndim == 0)
            return (y_pred, y_true, sample_weight);
        return (sample_weight.shape.ndim - rank) switch
        {
            1 => (y_pred, y_true, array_ops.squeeze(sample_weight, new Axis(-1))),
            -1 => (y_pred, y_true, array_ops.expand_dims(sample_weight, -1)),
            _ => (y_pred, y_true, sample_weight),
        };
    }

    /// <summary>Returns its arguments: TensorFlow.NET squeezes nothing here.</summary>
    public static (Tensor, Tensor) remove_squeezable_dimensions(
        Tensor labels,
        Tensor predictions,
        int expected_rank_diff = 0,
        string? name = null
    ) => (labels, predictions);
}
