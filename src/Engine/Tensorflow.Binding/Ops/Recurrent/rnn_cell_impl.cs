namespace Tensorflow.Operations;

/// <summary>Functions under <c>tf.nn.rnn_cell</c>.</summary>
public class rnn_cell_impl
{
    public BasicRnnCell BasicRNNCell(int num_units) => new(num_units);

    public static Tensor _concat(Tensor prefix, int suffix, bool @static = false)
    {
        Tensor rows = prefix.shape.ndim == 0 ? array_ops.expand_dims(prefix, 0) : prefix;
        return array_ops.concat([rows, constant_op.constant(new[] { suffix })], constant_op.constant(0));
    }

    public static Shape _concat(int[] prefix, int suffix, bool @static = false) => new([.. prefix, suffix]);
}
