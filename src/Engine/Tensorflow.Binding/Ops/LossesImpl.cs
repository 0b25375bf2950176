using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Functions under <c>tf.losses</c>: losses of TensorFlow 1, which a graph also keeps in a collection.</summary>
public class LossesImpl
{
    public Tensor compute_weighted_loss(
        Tensor losses,
        Tensor? weights = null,
        string? scope = null,
        string loss_collection = "losses",
        string reduction = "weighted_sum_by_nonzero_weights"
    ) =>
        tf_with(
            ops.name_scope(scope!, "weighted_loss", losses),
            _ =>
            {
                Tensor weight = math_ops.cast(weights ?? constant_op.constant(1f), TF_DataType.TF_FLOAT);
                Tensor values = math_ops.cast(losses, TF_DataType.TF_FLOAT);
                Tensor weighted = values * weight;
                Tensor loss = reduction switch
                {
                    Reduction.NONE => weighted,
                    Reduction.SUM => math_ops.reduce_sum(weighted),
                    "weighted_mean" => _safe_mean(
                        math_ops.reduce_sum(weighted),
                        math_ops.reduce_sum(array_ops.ones_like(values) * weight)
                    ),
                    Reduction.SUM_BY_NONZERO_WEIGHTS => _safe_mean(
                        math_ops.reduce_sum(weighted),
                        _num_present(values, weight)
                    ),
                    Reduction.SUM_OVER_BATCH_SIZE => _safe_mean(
                        math_ops.reduce_sum(weighted),
                        math_ops.cast(_num_elements(values), TF_DataType.TF_FLOAT)
                    ),
                    _ => throw new ValueError($"Unknown reduction '{reduction}'."),
                };
                Tensor result = math_ops.cast(loss, losses.dtype);
                if (!tf.Context.executing_eagerly())
                {
                    ops.add_to_collection(loss_collection, result);
                }
                return result;
            }
        );

    public Tensor sparse_softmax_cross_entropy(
        Tensor labels,
        Tensor logits,
        float weights = 1f,
        string? scope = null,
        string loss_collection = "losses",
        string reduction = "weighted_sum_by_nonzero_weights"
    ) =>
        tf_with(
            ops.name_scope(scope!, "sparse_softmax_cross_entropy_loss", logits),
            inner =>
            {
                (Tensor target, Tensor scores, Tensor weight) = _remove_squeezable_dimensions(
                    labels,
                    logits,
                    weights,
                    expected_rank_diff: 1
                );
                Tensor losses = nn_ops.sparse_softmax_cross_entropy_with_logits(target, scores, "xentropy");
                return compute_weighted_loss(losses, weight, inner, loss_collection, reduction);
            }
        );

    /// <summary>How many elements have a weight other than 0.</summary>
    public Tensor _num_present(Tensor losses, Tensor weights, bool per_batch = false)
    {
        Tensor present = math_ops.cast(
            math_ops.not_equal(weights, array_ops.zeros_like(weights)),
            TF_DataType.TF_FLOAT
        );
        Tensor each = present * array_ops.ones_like(losses);
        return per_batch
            ? gen_math_ops.sum(each, constant_op.constant(Enumerable.Range(1, losses.shape.ndim - 1).ToArray()), true)
            : math_ops.reduce_sum(each, name: "num_present");
    }

    public Tensor _num_elements(Tensor losses) => array_ops.size(losses, "num_elements");

    /// <summary>The quotient, and 0 where nothing is present.</summary>
    public Tensor _safe_mean(Tensor losses, Tensor num_present) =>
        math_ops.div_no_nan(math_ops.reduce_sum(losses), num_present, "value");

    public (Tensor, Tensor, Tensor) _remove_squeezable_dimensions(
        Tensor labels,
        Tensor predictions,
        float weights = 0f,
        int expected_rank_diff = 0
    )
    {
        (Tensor target, Tensor scores) = confusion_matrix.remove_squeezable_dimensions(
            labels,
            predictions,
            expected_rank_diff
        );
        return (target, scores, constant_op.constant(weights));
    }
}
