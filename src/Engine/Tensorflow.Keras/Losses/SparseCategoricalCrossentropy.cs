namespace Tensorflow.Keras.Losses;

/// <summary>Cross-entropy of class numbers; targets of another rank are flattened, as in TensorFlow.NET.</summary>
public class SparseCategoricalCrossentropy(bool from_logits = false, string? reduction = null, string? name = null)
    : LossFunctionWrapper(reduction, name ?? "sparse_categorical_crossentropy")
{
    private readonly bool _fromLogits = from_logits;

    public override Tensor Apply(Tensor target, Tensor output, bool from_logits = false, int axis = -1)
    {
        target = math_ops.cast(target, TF_DataType.TF_INT64);
        if (!_fromLogits)
        {
            var epsilon = keras.backend.epsilon();
            output = math_ops.log(tf.clip_by_value(output, epsilon, 1 - epsilon));
        }
        if (target.shape.ndim != output.shape.ndim - 1)
        {
            target = array_ops.reshape(target, new[] { -1 });
            output = array_ops.reshape(output, new[] { -1, (int)output.shape[output.shape.ndim - 1] });
        }
        return tf.nn.sparse_softmax_cross_entropy_with_logits(target, output);
    }
}
