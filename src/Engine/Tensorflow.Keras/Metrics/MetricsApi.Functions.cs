namespace Tensorflow.Keras.Metrics;

public partial class MetricsApi
{
    /// <summary>The part of each row's predictions on the target's side of one half.</summary>
    public Tensor binary_accuracy(Tensor y_true, Tensor y_pred)
    {
        var positive = math_ops.cast(math_ops.greater(y_pred, tf.constant(0.5f, y_pred.dtype)), y_pred.dtype);
        return keras.backend.mean(math_ops.equal(y_true, positive), axis: -1);
    }

    /// <summary>1 where the largest prediction is the class of a one-hot target.</summary>
    public Tensor categorical_accuracy(Tensor y_true, Tensor y_pred) =>
        math_ops.cast(math_ops.equal(math_ops.argmax(y_true, -1), math_ops.argmax(y_pred, -1)), TF_DataType.TF_FLOAT);

    /// <summary>1 where the largest prediction is the target's class.</summary>
    public Tensor sparse_categorical_accuracy(Tensor y_true, Tensor y_pred)
    {
        if (y_true.shape.ndim == y_pred.shape.ndim)
            y_true = array_ops.squeeze(y_true, new Axis(-1));
        var predicted = math_ops.cast(math_ops.argmax(y_pred, -1), y_true.dtype);
        return math_ops.cast(math_ops.equal(y_true, predicted), TF_DataType.TF_FLOAT);
    }

    /// <summary>The cross-entropy of one-hot targets, with labels smoothed if asked for.</summary>
    public Tensor categorical_crossentropy(
        Tensor y_true,
        Tensor y_pred,
        bool from_logits = false,
        float label_smoothing = 0,
        Axis? axis = null
    )
    {
        y_true = math_ops.cast(y_true, y_pred.dtype);
        if (label_smoothing > 0)
        {
            var classes = y_true.shape[y_true.shape.ndim - 1];
            y_true = y_true * (1f - label_smoothing) + label_smoothing / classes;
        }
        return keras.backend.categorical_crossentropy(y_true, y_pred, from_logits, axis?.axis?[0] ?? -1);
    }

    /// <summary>The cross-entropy of class numbers.</summary>
    public Tensor sparse_categorical_crossentropy(
        Tensor y_true,
        Tensor y_pred,
        bool from_logits = false,
        int? ignore_class = null,
        Axis? axis = null
    ) => keras.backend.sparse_categorical_crossentropy(y_true, y_pred, from_logits, axis?.axis?[0] ?? -1, ignore_class);

    /// <summary>The mean absolute difference of each row.</summary>
    public Tensor mean_absolute_error(Tensor y_true, Tensor y_pred) =>
        keras.backend.mean(math_ops.abs(y_pred - math_ops.cast(y_true, y_pred.dtype)), axis: -1);

    /// <summary>The mean absolute difference of each row in percent of the targets.</summary>
    public Tensor mean_absolute_percentage_error(Tensor y_true, Tensor y_pred)
    {
        y_true = math_ops.cast(y_true, y_pred.dtype);
        var least = tf.constant(keras.backend.epsilon(), y_pred.dtype);
        var relative = (y_true - y_pred) / math_ops.maximum(math_ops.abs(y_true), least);
        return 100f * keras.backend.mean(math_ops.abs(relative), axis: -1);
    }

    /// <summary>1 where the class of a one-hot target is among the k largest predictions.</summary>
    public Tensor top_k_categorical_accuracy(Tensor y_true, Tensor y_pred, int k = 5) =>
        metrics_utils.sparse_top_k_categorical_matches(math_ops.argmax(y_true, -1), y_pred, k);
}
