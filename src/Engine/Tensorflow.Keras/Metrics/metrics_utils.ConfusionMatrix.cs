namespace Tensorflow.Keras.Metrics;

public partial class metrics_utils
{
    /// <summary>
    /// Adds a batch to counts of true and false positives and negatives ("tp", "fp", "tn", "fn"), for each threshold.
    /// </summary>
    public static Tensor update_confusion_matrix_variables(
        Dictionary<string, IVariableV1> variables_to_update,
        Tensor y_true,
        Tensor y_pred,
        Tensor thresholds,
        int top_k,
        int class_id,
        Tensor? sample_weight = null,
        bool multi_label = false,
        Tensor? label_weights = null,
        bool thresholds_distributed_evenly = false
    )
    {
        if (multi_label || label_weights is not null)
            throw new NotSupportedException(
                "Confusion matrices of several labels at once are not supported; make one metric for each label."
            );
        var dtype = variables_to_update.Values.First().dtype.as_base_dtype();
        y_true = math_ops.cast(y_true, dtype);
        y_pred = math_ops.cast(y_pred, dtype);
        if (sample_weight is not null)
            (_, _, sample_weight) = losses_utils.squeeze_or_expand_dimensions(
                y_pred,
                y_true,
                math_ops.cast(sample_weight, dtype)
            );
        if (top_k > 0)
            y_pred = KeepLargest(y_pred, top_k);
        // As in TensorFlow.NET class 0 cannot be singled out: it stands for all classes.
        if (class_id > 0)
        {
            y_true = y_true[Slice.All, class_id];
            y_pred = y_pred[Slice.All, class_id];
        }
        var weights = sample_weight is null
            ? null
            : array_ops.reshape(sample_weight * array_ops.ones_like(y_pred), Row);
        var positive = math_ops.greater(
            array_ops.reshape(y_pred, Row),
            array_ops.reshape(math_ops.cast(thresholds, dtype), new[] { -1, 1 })
        );
        var isTrue = math_ops.cast(array_ops.reshape(y_true, Row), TF_DataType.TF_BOOL);
        var negative = tf.logical_not(positive);
        var isFalse = tf.logical_not(isTrue);
        Tensor last = positive;
        foreach (var (kind, variable) in variables_to_update)
        {
            var (label, prediction) = kind switch
            {
                "tp" => (isTrue, positive),
                "fp" => (isFalse, positive),
                "tn" => (isFalse, negative),
                "fn" => (isTrue, negative),
                _ => throw new ValueError($"Unknown count \"{kind}\": the counts are tp, fp, tn and fn."),
            };
            var hits = math_ops.cast(math_ops.logical_and(label, prediction), dtype);
            if (weights is not null)
                hits *= weights;
            last = variable.assign_add(math_ops.reduce_sum(hits, new Axis(1)), read_value: false);
        }
        return last;
    }

    private static readonly int[] Row = [1, -1];

    private static Tensor KeepLargest(Tensor x, int k)
    {
        var largest = tf.math.top_k(x, k, sorted: false);
        var depth = (int)x.shape[x.shape.ndim - 1];
        var mask = math_ops.reduce_sum(tf.one_hot(largest[1], depth), new Axis(-2));
        return x * mask + tf.constant(-1e10f, x.dtype) * (1f - mask);
    }
}
