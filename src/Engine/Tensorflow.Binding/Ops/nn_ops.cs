using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Neural network operations.</summary>
public partial class nn_ops
{
    public static Tensor bias_add(Tensor value, IVariableV1 bias, string? data_format = null, string? name = null) =>
        gen_nn_ops.bias_add(value, bias.AsTensor(), data_format ?? "NHWC", name);

    /// <summary>Keeps each element with probability 1 - rate and scales what is kept by 1 / (1 - rate).</summary>
    public static Tensor dropout_v2(
        Tensor x,
        Tensor rate,
        Tensor? noise_shape = null,
        int? seed = null,
        string? name = null
    ) =>
        tf_with(
            ops.name_scope(name!, "dropout", x),
            scope =>
            {
                if (!x.dtype.is_floating())
                {
                    throw new ValueError($"Dropout scales its input, which must be floating-point, got {x.dtype}.");
                }
                Tensor probability = math_ops.cast(rate, x.dtype);
                Tensor scale = 1f / (1f - probability);
                Tensor noise = random_ops.random_uniform(noise_shape ?? array_ops.shape(x), 0, null, x.dtype, seed);
                Tensor keep = math_ops.cast(gen_math_ops.greater_equal(noise, probability), x.dtype);
                return gen_math_ops.mul(gen_math_ops.mul(x, scale), keep, scope);
            }
        );

    public static Tensor in_top_k(Tensor predictions, Tensor targets, int k, string? name = null) =>
        gen_nn_ops.in_top_kv2(predictions, targets, constant_op.constant(k, targets.dtype), name);

    public static Tensors top_kv2(Tensor input, int k, bool sorted = true, string? name = null) =>
        gen_nn_ops.top_kv2(input, constant_op.constant(k), sorted, name);

    public static Tensor l2_loss(Tensor t, string? name = null) =>
        tf.Context.ExecuteOp("L2Loss", name!, new ExecuteOpArgs(t));

    public static Tensor leaky_relu(Tensor features, float alpha = 0.2f, string? name = null) =>
        gen_nn_ops.leaky_relu(
            features.dtype.is_integer() ? math_ops.cast(features, TF_DataType.TF_FLOAT) : features,
            alpha,
            name
        );

    public static Tensor log_softmax(Tensor logits, int axis = -1, string? name = null) =>
        _softmax(logits, gen_nn_ops.log_softmax!, axis, name);

    public static Tensor softmax(Tensor logits, int axis = -1, string? name = null) =>
        _softmax(logits, gen_nn_ops.softmax!, axis, name);

    public static Tensor softplus(Tensor features, string? name = null) => gen_nn_ops.softplus(features, name);

    public static Tensor max_pool(
        Tensor value,
        int[] ksize,
        int[] strides,
        string padding,
        string data_format = "NHWC",
        string? name = null
    ) => gen_nn_ops.max_pool(value, ksize, strides, padding, null, data_format, name);

    /// <summary>The kernels work along the last dimension: another one is exchanged with it before and after.</summary>
    public static Tensor _softmax(
        Tensor logits,
        Func<Tensor, string, Tensor> compute_op,
        int dim = -1,
        string? name = null
    )
    {
        int rank = logits.shape.ndim;
        if (dim == -1 || dim == rank - 1)
        {
            return compute_op(logits, name!);
        }
        int axis = array_ops.get_positive_axis(dim, rank, "dim");
        int[] order = [.. Enumerable.Range(0, rank)];
        (order[axis], order[rank - 1]) = (rank - 1, axis);
        Tensor exchanged = array_ops.transpose(logits, new Axis(order));
        return array_ops.transpose(compute_op(exchanged, name!), new Axis(order));
    }
}
