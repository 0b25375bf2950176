namespace Tensorflow.Keras;

public partial class BackendImpl
{
    /// <summary>The mean over an axis; bools count as 0 and 1. As in TensorFlow.NET the axis is never kept.</summary>
    public Tensor mean(Tensor x, int axis = -1, bool keepdims = false)
    {
        if (x.dtype.as_base_dtype() == TF_DataType.TF_BOOL)
            x = math_ops.cast(x, TF_DataType.TF_FLOAT);
        return math_ops.reduce_mean(x, new Axis(axis));
    }

    /// <summary>-Σ target · log(output), with outputs scaled to a sum of one, or logits.</summary>
    public Tensor categorical_crossentropy(Tensor target, Tensor output, bool from_logits = false, int axis = -1)
    {
        if (from_logits)
            return tf.nn.softmax_cross_entropy_with_logits_v2(target, output, axis);
        output /= math_ops.reduce_sum(output, new Axis(axis), keepdims: true);
        output = tf.clip_by_value(output, epsilon(), 1.0f - epsilon());
        return -math_ops.reduce_sum(target * math_ops.log(output), new Axis(axis));
    }

    /// <summary>-log(output of the target's class).</summary>
    /// <exception cref="NotSupportedException">The classes are not the last axis.</exception>
    public Tensor sparse_categorical_crossentropy(
        Tensor target,
        Tensor output,
        bool from_logits = false,
        int axis = -1,
        int? ignore_class = null
    )
    {
        var rank = output.shape.ndim;
        if ((axis < 0 ? axis + rank : axis) != rank - 1)
            throw new NotSupportedException(
                $"sparse_categorical_crossentropy needs the classes on the last axis, not on axis {axis}: transpose the predictions."
            );
        target = math_ops.cast(target, TF_DataType.TF_INT64);
        if (!from_logits)
            output = math_ops.log(tf.clip_by_value(output, epsilon(), 1 - epsilon()));
        var shape = array_ops.shape(output);
        var classes = (int)output.shape[rank - 1];
        var flatten = target.shape.ndim != rank - 1;
        if (flatten)
        {
            target = array_ops.reshape(target, new[] { -1 });
            output = array_ops.reshape(output, new[] { -1, classes });
        }
        var valid = ignore_class is { } ignored ? math_ops.not_equal(target, tf.constant((long)ignored)) : null;
        if (valid is not null)
            target = array_ops.where_v2(valid, target, array_ops.zeros_like(target));
        var loss = tf.nn.sparse_softmax_cross_entropy_with_logits(target, output);
        if (valid is not null)
            loss *= math_ops.cast(valid, loss.dtype);
        return flatten && rank >= 3 ? array_ops.reshape(loss, shape[new Slice(0, rank - 1)]) : loss;
    }

    /// <summary>-(target · log(output) + (1 - target) · log(1 - output)) for each element.</summary>
    public Tensor binary_crossentropy(Tensor target, Tensor output, bool from_logits = false)
    {
        if (from_logits)
            return tf.nn.sigmoid_cross_entropy_with_logits(target, output);
        output = tf.clip_by_value(output, epsilon(), 1.0f - epsilon());
        var positive = target * math_ops.log(output + epsilon());
        return -(positive + (1f - target) * math_ops.log(1f - output + epsilon()));
    }
}
