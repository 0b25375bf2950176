namespace Tensorflow.Keras.Layers;

/// <summary>exp(x) / Σ exp(x) over an axis. A second input is a mask, weighed as in TensorFlow.NET.</summary>
public class Softmax(SoftmaxArgs args) : Layer(args)
{
    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        var x = inputs[0];
        if (inputs.Length == 2)
            x += (tf.constant(1f, x.dtype) - math_ops.cast(inputs[1], x.dtype)) * tf.constant(1e-9f, x.dtype);
        var axis = args.axis;
        if (axis.size == 1 && (axis[0] == -1 || axis[0] == x.shape.ndim - 1))
            return tf.Context.ExecuteOp("Softmax", null!, new ExecuteOpArgs(x));
        var exponential = tf.exp(x - math_ops.reduce_max(x, axis, keepdims: true));
        return exponential / math_ops.reduce_sum(exponential, axis, keepdims: true);
    }

    public override Shape ComputeOutputShape(Shape input_shape) => input_shape;
}
