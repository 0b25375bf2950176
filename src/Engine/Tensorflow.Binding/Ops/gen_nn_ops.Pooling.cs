using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Pooling and its gradients.</summary>
public static partial class gen_nn_ops
{
    public static Tensor avg_pool(
        Tensor value,
        int[] ksize,
        int[] strides,
        string padding,
        string data_format = "NHWC",
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "AvgPool",
            name,
            new ExecuteOpArgs(value)
                .Attr("ksize", ksize)
                .Attr("strides", strides)
                .Attr("padding", padding)
                .Attr("data_format", data_format)
        );

    public static Tensor avg_pool3d(
        Tensor input,
        int[] ksize,
        int[] strides,
        string padding,
        string data_format = "NDHWC",
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "AvgPool3D",
            name,
            new ExecuteOpArgs(input)
                .Attr("ksize", ksize)
                .Attr("strides", strides)
                .Attr("padding", padding)
                .Attr("data_format", data_format)
        );

    public static Tensor avg_pool3d_grad(
        Tensor orig_input_shape,
        Tensor grad,
        int[] ksize,
        int[] strides,
        string padding,
        string data_format = "NDHWC",
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "AvgPool3DGrad",
            name,
            new ExecuteOpArgs(orig_input_shape, grad)
                .Attr("ksize", ksize)
                .Attr("strides", strides)
                .Attr("padding", padding)
                .Attr("data_format", data_format)
        );

    public static Tensor avg_pool_grad(
        Tensor orig_input_shape,
        Tensor grad,
        int[] ksize,
        int[] strides,
        string padding,
        string data_format = "NHWC",
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "AvgPoolGrad",
            name,
            new ExecuteOpArgs(orig_input_shape, grad)
                .Attr("ksize", ksize)
                .Attr("strides", strides)
                .Attr("padding", padding)
                .Attr("data_format", data_format)
        );

    public static Tensor max_pool(
        Tensor input,
        int[] ksize,
        int[] strides,
        string padding,
        int[]? explicit_paddings = null,
        string data_format = "NHWC",
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "MaxPool",
            name,
            new ExecuteOpArgs(input)
                .Attr("ksize", ksize)
                .Attr("strides", strides)
                .Attr("padding", padding)
                .Attr("explicit_paddings", explicit_paddings ?? [])
                .Attr("data_format", data_format)
        );

    public static Tensor max_pool3d(
        Tensor input,
        int[] ksize,
        int[] strides,
        string padding,
        string data_format = "NDHWC",
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "MaxPool3D",
            name,
            new ExecuteOpArgs(input)
                .Attr("ksize", ksize)
                .Attr("strides", strides)
                .Attr("padding", padding)
                .Attr("data_format", data_format)
        );

    public static Tensor max_pool3d_grad(
        Tensor orig_input,
        Tensor orig_output,
        Tensor grad,
        int[] ksize,
        int[] strides,
        string padding,
        string data_format = "NDHWC",
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "MaxPool3DGrad",
            name,
            new ExecuteOpArgs(orig_input, orig_output, grad)
                .Attr("ksize", ksize)
                .Attr("strides", strides)
                .Attr("padding", padding)
                .Attr("data_format", data_format)
        );

    public static Tensor max_pool_grad(
        Tensor orig_input,
        Tensor orig_output,
        Tensor grad,
        int[] ksize,
        int[] strides,
        string padding,
        int[]? explicit_paddings = null,
        string data_format = "NHWC",
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "MaxPoolGrad",
            name,
            new ExecuteOpArgs(orig_input, orig_output, grad)
                .Attr("ksize", ksize)
                .Attr("strides", strides)
                .Attr("padding", padding)
                .Attr("explicit_paddings", explicit_paddings ?? [])
                .Attr("data_format", data_format)
        );

    public static Tensor max_pool_grad_v2(
        Tensor orig_input,
        Tensor orig_output,
        Tensor grad,
        Tensor ksize,
        Tensor strides,
        string padding,
        string data_format = "NHWC",
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "MaxPoolGradV2",
            name,
            new ExecuteOpArgs(orig_input, orig_output, grad, ksize, strides)
                .Attr("padding", padding)
                .Attr("data_format", data_format)
        );

    public static Tensor max_pool_grad_with_argmax(
        Tensor input,
        Tensor grad,
        Tensor argmax,
        int[] ksize,
        int[] strides,
        string padding,
        bool include_batch_in_index = false,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "MaxPoolGradWithArgmax",
            name,
            new ExecuteOpArgs(input, grad, argmax)
                .Attr("ksize", ksize)
                .Attr("strides", strides)
                .Attr("padding", padding)
                .Attr("include_batch_in_index", include_batch_in_index)
        );

    public static Tensor max_pool_v2(
        Tensor input,
        Tensor ksize,
        Tensor strides,
        string padding,
        string data_format = "NHWC",
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "MaxPoolV2",
            name,
            new ExecuteOpArgs(input, ksize, strides).Attr("padding", padding).Attr("data_format", data_format)
        );

    public static Tensor[] max_pool_with_argmax(
        Tensor input,
        int[] ksize,
        int[] strides,
        string padding,
        TF_DataType Targmax = TF_DataType.TF_INT64,
        bool include_batch_in_index = false,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "MaxPoolWithArgmax",
            name,
            new ExecuteOpArgs(input)
                .Attr("ksize", ksize)
                .Attr("strides", strides)
                .Attr("padding", padding)
                .Attr("Targmax", Targmax)
                .Attr("include_batch_in_index", include_batch_in_index)
        );
}
