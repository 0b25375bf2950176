using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Neural network functions built of other operations.</summary>
public class nn_impl
{
    public static Tensor batch_normalization(
        Tensor x,
        Tensor mean,
        Tensor variance,
        Tensor offset,
        Tensor scale,
        float variance_epsilon = 0.001f,
        string? name = null
    ) =>
        tf_with(
            ops.name_scope(name!, "batchnorm", x),
            scope =>
            {
                Tensor inverse = math_ops.rsqrt(variance + variance_epsilon);
                Tensor factor = scale is null ? inverse : inverse * scale;
                Tensor shift = offset is null ? -mean * factor : offset - mean * factor;
                return gen_math_ops.add_v2(x * math_ops.cast(factor, x.dtype), math_ops.cast(shift, x.dtype), scope);
            }
        );

    public static Tensor conv2d_transpose(
        Tensor? value = null,
        IVariableV1? filter = null,
        Tensor? output_shape = null,
        Shape? strides = null,
        string padding = "SAME",
        string data_format = "NHWC",
        string? name = null,
        Shape? dilations = null
    ) =>
        gen_nn_ops.conv2d_backprop_input(
            output_shape ?? throw new ValueError("conv2d_transpose needs output_shape."),
            (filter ?? throw new ValueError("conv2d_transpose needs filter.")).AsTensor(),
            value ?? throw new ValueError("conv2d_transpose needs value."),
            (strides ?? throw new ValueError("conv2d_transpose needs strides.")).as_int_list(),
            padding,
            data_format: data_format,
            dilations: dilations?.as_int_list() ?? [1, 1, 1, 1],
            name: name ?? "conv2d_transpose"
        );

    /// <summary>Batch normalisation over all but the channel dimension: output, batch mean and batch variance.</summary>
    public static Tensor[] fused_batch_norm(
        Tensor x,
        Tensor scale,
        Tensor offset,
        Tensor? mean = null,
        Tensor? variance = null,
        float epsilon = 0.001f,
        string data_format = "NHWC",
        bool is_training = true,
        string? name = null,
        float exponential_avg_factor = 1f
    )
    {
        // cuDNN's smallest epsilon, which TensorFlow applies everywhere.
        const float SmallestEpsilon = 1.001e-5f;
        Tensor[] results = gen_nn_ops.fused_batch_norm_v3(
            x,
            scale,
            offset,
            mean ?? constant_op.constant(Array.Empty<float>()),
            variance ?? constant_op.constant(Array.Empty<float>()),
            Math.Max(epsilon, SmallestEpsilon),
            exponential_avg_factor,
            data_format,
            is_training,
            name
        );
        return results[..3];
    }

    public static Tensor l2_normalize(Tensor x, int axis = 0, Tensor? epsilon = null, string? name = null) =>
        tf_with(
            ops.name_scope(name!, "l2_normalize", x),
            scope =>
            {
                Tensor sum = math_ops.reduce_sum(math_ops.square(x), constant_op.constant(axis), true);
                Tensor smallest = epsilon ?? constant_op.constant(1e-12f, x.dtype);
                return gen_math_ops.mul(x, math_ops.rsqrt(gen_math_ops.maximum(sum, smallest)), scope);
            }
        );

    /// <summary>Mean and (biased) variance along the axes; half precision is computed in single precision.</summary>
    public static (Tensor, Tensor) moments(Tensor x, Axis axes, string? name = null, bool keep_dims = false) =>
        tf_with(
            ops.name_scope(name!, "moments", x),
            _ =>
            {
                Tensor y = x.dtype == TF_DataType.TF_HALF ? math_ops.cast(x, TF_DataType.TF_FLOAT) : x;
                Tensor mean = math_ops.reduce_mean(y, axes, true, "mean");
                Tensor deviation = math_ops.square_difference(y, array_ops.stop_gradient(mean));
                Tensor variance = math_ops.reduce_mean(deviation, axes, true, "variance");
                if (!keep_dims)
                {
                    mean = array_ops.squeeze(mean, axes);
                    variance = array_ops.squeeze(variance, axes);
                }
                return (math_ops.cast(mean, x.dtype), math_ops.cast(variance, x.dtype));
            }
        );

    public static Tensor normalize(Tensor tensor, string ord = "euclidean", Axis? axis = null, string? name = null) =>
        tf_with(ops.name_scope(name!, "normalize", tensor), _ => tensor / tf.linalg.norm(tensor, ord, axis!));

    /// <summary>max(x, 0) - x z + log(1 + exp(-|x|)): overflows for no logit x, whatever the label z.</summary>
    public static Tensor sigmoid_cross_entropy_with_logits(Tensor labels, Tensor logits, string? name = null) =>
        tf_with(
            ops.name_scope(name!, "logistic_loss", new object[] { logits, labels }),
            scope =>
            {
                if (!labels.shape.is_compatible_with(logits.shape))
                {
                    throw new ValueError(
                        $"logits and labels must have the same shape, got {logits.shape} and {labels.shape}."
                    );
                }
                Tensor zeros = array_ops.zeros_like(logits);
                Tensor positive = gen_math_ops.greater_equal(logits, zeros);
                Tensor rectified = array_ops.where_v2(positive, logits, zeros);
                Tensor magnitude = array_ops.where_v2(positive, -logits, logits);
                return gen_math_ops.add_v2(
                    rectified - logits * labels,
                    gen_math_ops.log1p(gen_math_ops.exp(magnitude)),
                    scope
                );
            }
        );

    public static Tensor zero_fraction(Tensor value, string? name = null) =>
        tf_with(
            ops.name_scope(name!, "zero_fraction", value),
            _ =>
            {
                Tensor zero = gen_math_ops.equal(value, array_ops.zeros(Shape.Scalar, value.dtype));
                return math_ops.reduce_mean(math_ops.cast(zero, TF_DataType.TF_FLOAT), name: "fraction");
            }
        );
}
