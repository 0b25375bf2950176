namespace Tensorflow.Keras.Metrics;

/// <summary>Functions that metrics are means of.</summary>
public partial class metrics_utils
{
    /// <summary>1 where target and prediction are equal.</summary>
    public static Tensor accuracy(Tensor y_true, Tensor y_pred) => Matches(y_true, math_ops.cast(y_pred, y_true.dtype));

    /// <summary>1 where the prediction is on the target's side of the threshold.</summary>
    public static Tensor binary_matches(Tensor y_true, Tensor y_pred, float threshold = 0.5f) =>
        Matches(y_true, math_ops.cast(math_ops.greater(y_pred, tf.constant(threshold, y_pred.dtype)), y_true.dtype));

    /// <summary>The cosine of the angle between targets and predictions.</summary>
    public static Tensor cosine_similarity(Tensor y_true, Tensor y_pred, Axis? axis = null)
    {
        axis ??= new Axis(-1);
        return math_ops.reduce_sum(Normalize(y_true, axis) * Normalize(y_pred, axis), axis);
    }

    /// <summary>The part of labels predicted wrongly.</summary>
    public static Tensor hamming_loss_fn(Tensor y_true, Tensor y_pred, Tensor? threshold, string mode)
    {
        var predicted = threshold is null ? Largest(y_pred) : math_ops.greater(y_pred, threshold);
        var target = math_ops.cast(y_true, TF_DataType.TF_INT32);
        var label = math_ops.cast(predicted, TF_DataType.TF_INT32);
        if (mode == "multiclass")
            return tf.constant(1f) - CountNonZero(target * label);
        return CountNonZero(target - label) / tf.constant((float)y_true.shape[y_true.shape.ndim - 1]);
    }

    /// <summary>1 where the largest prediction is the target's class.</summary>
    public static Tensor sparse_categorical_matches(Tensor y_true, Tensor y_pred)
    {
        var sameRank = y_true.shape.ndim == y_pred.shape.ndim;
        var shape = sameRank ? array_ops.shape(y_true) : null;
        if (sameRank)
            y_true = array_ops.squeeze(y_true, new Axis(-1));
        var matches = Matches(y_true, math_ops.cast(math_ops.argmax(y_pred, -1), y_true.dtype));
        return sameRank ? array_ops.reshape(matches, shape!) : matches;
    }

    /// <summary>1 where the target's class is among the k largest predictions.</summary>
    public static Tensor sparse_top_k_categorical_matches(Tensor y_true, Tensor y_pred, int k = 5)
    {
        var shape = y_true.shape.ndim > 1 ? array_ops.shape(y_true) : null;
        if (y_pred.shape.ndim > 2)
            y_pred = array_ops.reshape(y_pred, new[] { -1, (int)y_pred.shape[y_pred.shape.ndim - 1] });
        if (shape is not null)
            y_true = array_ops.reshape(y_true, new[] { -1 });
        var found = tf.math.in_top_k(y_pred, math_ops.cast(y_true, TF_DataType.TF_INT32), k);
        var matches = math_ops.cast(found, keras.backend.floatx());
        return shape is null ? matches : array_ops.reshape(matches, shape);
    }

    /// <summary>The one largest prediction of each row, unless it is zero.</summary>
    internal static Tensor Largest(Tensor y_pred)
    {
        var threshold = math_ops.reduce_max(y_pred, new Axis(-1), keepdims: true);
        return math_ops.logical_and(
            math_ops.greater_equal(y_pred, threshold),
            math_ops.greater(math_ops.abs(y_pred), tf.constant(1e-12f, y_pred.dtype))
        );
    }

    private static Tensor Matches(Tensor a, Tensor b) => math_ops.cast(math_ops.equal(a, b), keras.backend.floatx());

    private static Tensor CountNonZero(Tensor x) =>
        math_ops.reduce_sum(math_ops.cast(math_ops.not_equal(x, tf.constant(0)), TF_DataType.TF_FLOAT), new Axis(-1));

    private static Tensor Normalize(Tensor x, Axis axis)
    {
        var squares = math_ops.reduce_sum(math_ops.square(x), axis, keepdims: true);
        return x * math_ops.rsqrt(math_ops.maximum(squares, tf.constant(1e-12f, x.dtype)));
    }
}
