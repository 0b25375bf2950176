using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Normalisation, ranking and loss kernels.</summary>
public static partial class gen_nn_ops
{
    public static Tensor[] fused_batch_norm(
        Tensor x,
        Tensor scale,
        Tensor offset,
        Tensor mean,
        Tensor variance,
        float epsilon = 0.0001f,
        float exponential_avg_factor = 1f,
        string data_format = "NHWC",
        bool is_training = true,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "FusedBatchNorm",
            name,
            new ExecuteOpArgs(x, scale, offset, mean, variance)
                .Attr("epsilon", epsilon)
                .Attr("exponential_avg_factor", exponential_avg_factor)
                .Attr("data_format", data_format)
                .Attr("is_training", is_training)
        );

    public static Tensor[] fused_batch_norm_grad(
        Tensor y_backprop,
        Tensor x,
        Tensor scale,
        Tensor reserve_space_1,
        Tensor reserve_space_2,
        float epsilon = 0.0001f,
        string data_format = "NHWC",
        bool is_training = true,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "FusedBatchNormGrad",
            name,
            new ExecuteOpArgs(y_backprop, x, scale, reserve_space_1, reserve_space_2)
                .Attr("epsilon", epsilon)
                .Attr("data_format", data_format)
                .Attr("is_training", is_training)
        );

    public static Tensor[] fused_batch_norm_grad_v2(
        Tensor y_backprop,
        Tensor x,
        Tensor scale,
        Tensor reserve_space_1,
        Tensor reserve_space_2,
        float epsilon = 0.0001f,
        string data_format = "NHWC",
        bool is_training = true,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "FusedBatchNormGradV2",
            name,
            new ExecuteOpArgs(y_backprop, x, scale, reserve_space_1, reserve_space_2)
                .Attr("epsilon", epsilon)
                .Attr("data_format", data_format)
                .Attr("is_training", is_training)
        );

    public static Tensor[] fused_batch_norm_grad_v3(
        Tensor y_backprop,
        Tensor x,
        Tensor scale,
        Tensor reserve_space_1,
        Tensor reserve_space_2,
        Tensor reserve_space_3,
        float epsilon = 0.0001f,
        string data_format = "NHWC",
        bool is_training = true,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "FusedBatchNormGradV3",
            name,
            new ExecuteOpArgs(y_backprop, x, scale, reserve_space_1, reserve_space_2, reserve_space_3)
                .Attr("epsilon", epsilon)
                .Attr("data_format", data_format)
                .Attr("is_training", is_training)
        );

    public static Tensor[] fused_batch_norm_v2(
        Tensor x,
        Tensor scale,
        Tensor offset,
        Tensor mean,
        Tensor variance,
        float epsilon = 0.0001f,
        float exponential_avg_factor = 1f,
        string data_format = "NHWC",
        bool is_training = true,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "FusedBatchNormV2",
            name,
            new ExecuteOpArgs(x, scale, offset, mean, variance)
                .Attr("epsilon", epsilon)
                .Attr("exponential_avg_factor", exponential_avg_factor)
                .Attr("data_format", data_format)
                .Attr("is_training", is_training)
        );

    public static Tensor[] fused_batch_norm_v3(
        Tensor x,
        Tensor scale,
        Tensor offset,
        Tensor mean,
        Tensor variance,
        float epsilon = 0.0001f,
        float exponential_avg_factor = 1f,
        string data_format = "NHWC",
        bool is_training = true,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "FusedBatchNormV3",
            name,
            new ExecuteOpArgs(x, scale, offset, mean, variance)
                .Attr("epsilon", epsilon)
                .Attr("exponential_avg_factor", exponential_avg_factor)
                .Attr("data_format", data_format)
                .Attr("is_training", is_training)
        );

    public static Tensor in_top_k(Tensor predictions, Tensor targets, int k = 0, string? name = null) =>
        tf.Context.ExecuteOp("InTopK", name, new ExecuteOpArgs(predictions, targets).Attr("k", k));

    public static Tensor in_top_kv2(Tensor predictions, Tensor targets, Tensor k, string? name = null) =>
        tf.Context.ExecuteOp("InTopKV2", name, new ExecuteOpArgs(predictions, targets, k));

    public static Tensor lrn(
        Tensor input,
        int depth_radius = 5,
        float bias = 1f,
        float alpha = 1f,
        float beta = 0.5f,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "LRN",
            name,
            new ExecuteOpArgs(input)
                .Attr("depth_radius", depth_radius)
                .Attr("bias", bias)
                .Attr("alpha", alpha)
                .Attr("beta", beta)
        );

    public static Tensor[] top_k(Tensor input, int k = 0, bool sorted = true, string? name = null) =>
        tf.Context.ExecuteOp("TopK", name, new ExecuteOpArgs(input).Attr("k", k).Attr("sorted", sorted));

    public static Tensor[] top_kv2(Tensor input, Tensor k, bool sorted = true, string? name = null) =>
        tf.Context.ExecuteOp("TopKV2", name, new ExecuteOpArgs(input, k).Attr("sorted", sorted));
}
