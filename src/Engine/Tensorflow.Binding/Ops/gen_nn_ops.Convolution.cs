using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Convolutions and their gradients.</summary>
public static partial class gen_nn_ops
{
    public static Tensor bias_add(Tensor value, Tensor bias, string data_format = "NHWC", string? name = null) =>
        tf.Context.ExecuteOp("BiasAdd", name, new ExecuteOpArgs(value, bias).Attr("data_format", data_format));

    public static Tensor bias_add_grad(Tensor out_backprop, string data_format = "NHWC", string? name = null) =>
        tf.Context.ExecuteOp("BiasAddGrad", name, new ExecuteOpArgs(out_backprop).Attr("data_format", data_format));

    public static Tensor bias_add_v1(Tensor value, Tensor bias, string? name = null) =>
        tf.Context.ExecuteOp("BiasAddV1", name, new ExecuteOpArgs(value, bias));

    public static Tensor conv2d(
        Tensor input,
        Tensor filter,
        int[] strides,
        string padding,
        bool use_cudnn_on_gpu = true,
        int[]? explicit_paddings = null,
        string data_format = "NHWC",
        int[]? dilations = null,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "Conv2D",
            name,
            new ExecuteOpArgs(input, filter)
                .Attr("strides", strides)
                .Attr("padding", padding)
                .Attr("use_cudnn_on_gpu", use_cudnn_on_gpu)
                .Attr("explicit_paddings", explicit_paddings ?? [])
                .Attr("data_format", data_format)
                .Attr("dilations", dilations ?? [1, 1, 1, 1])
        );

    public static Tensor conv2d_backprop_filter(
        Tensor input,
        Tensor filter_sizes,
        Tensor out_backprop,
        int[] strides,
        string padding,
        bool use_cudnn_on_gpu = true,
        int[]? explicit_paddings = null,
        string data_format = "NHWC",
        int[]? dilations = null,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "Conv2DBackpropFilter",
            name,
            new ExecuteOpArgs(input, filter_sizes, out_backprop)
                .Attr("strides", strides)
                .Attr("padding", padding)
                .Attr("use_cudnn_on_gpu", use_cudnn_on_gpu)
                .Attr("explicit_paddings", explicit_paddings ?? [])
                .Attr("data_format", data_format)
                .Attr("dilations", dilations ?? [1, 1, 1, 1])
        );

    public static Tensor conv2d_backprop_input(
        Tensor input_sizes,
        Tensor filter,
        Tensor out_backprop,
        int[] strides,
        string padding,
        bool use_cudnn_on_gpu = true,
        int[]? explicit_paddings = null,
        string data_format = "NHWC",
        int[]? dilations = null,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "Conv2DBackpropInput",
            name,
            new ExecuteOpArgs(input_sizes, filter, out_backprop)
                .Attr("strides", strides)
                .Attr("padding", padding)
                .Attr("use_cudnn_on_gpu", use_cudnn_on_gpu)
                .Attr("explicit_paddings", explicit_paddings ?? [])
                .Attr("data_format", data_format)
                .Attr("dilations", dilations ?? [1, 1, 1, 1])
        );

    public static Tensor conv3d(
        Tensor input,
        Tensor filter,
        int[] strides,
        string padding,
        string data_format = "NDHWC",
        int[]? dilations = null,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "Conv3D",
            name,
            new ExecuteOpArgs(input, filter)
                .Attr("strides", strides)
                .Attr("padding", padding)
                .Attr("data_format", data_format)
                .Attr("dilations", dilations ?? [1, 1, 1, 1, 1])
        );

    public static Tensor conv3d_backprop_filter_v2(
        Tensor input,
        Tensor filter_sizes,
        Tensor out_backprop,
        int[] strides,
        string padding,
        string data_format = "NDHWC",
        int[]? dilations = null,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "Conv3DBackpropFilterV2",
            name,
            new ExecuteOpArgs(input, filter_sizes, out_backprop)
                .Attr("strides", strides)
                .Attr("padding", padding)
                .Attr("data_format", data_format)
                .Attr("dilations", dilations ?? [1, 1, 1, 1, 1])
        );

    public static Tensor conv3d_backprop_input_v2(
        Tensor input_sizes,
        Tensor filter,
        Tensor out_backprop,
        int[] strides,
        string padding,
        string data_format = "NDHWC",
        int[]? dilations = null,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "Conv3DBackpropInputV2",
            name,
            new ExecuteOpArgs(input_sizes, filter, out_backprop)
                .Attr("strides", strides)
                .Attr("padding", padding)
                .Attr("data_format", data_format)
                .Attr("dilations", dilations ?? [1, 1, 1, 1, 1])
        );

    public static Tensor depthwise_conv2d_native(
        Tensor input,
        Tensor filter,
        int[] strides,
        string padding,
        int[]? explicit_paddings = null,
        string data_format = "NHWC",
        int[]? dilations = null,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "DepthwiseConv2dNative",
            name,
            new ExecuteOpArgs(input, filter)
                .Attr("strides", strides)
                .Attr("padding", padding)
                .Attr("explicit_paddings", explicit_paddings ?? [])
                .Attr("data_format", data_format)
                .Attr("dilations", dilations ?? [1, 1, 1, 1])
        );

    public static Tensor depthwise_conv2d_native_backprop_filter(
        Tensor input,
        Tensor filter_sizes,
        Tensor out_backprop,
        int[] strides,
        string padding,
        int[]? explicit_paddings = null,
        string data_format = "NHWC",
        int[]? dilations = null,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "DepthwiseConv2dNativeBackpropFilter",
            name,
            new ExecuteOpArgs(input, filter_sizes, out_backprop)
                .Attr("strides", strides)
                .Attr("padding", padding)
                .Attr("explicit_paddings", explicit_paddings ?? [])
                .Attr("data_format", data_format)
                .Attr("dilations", dilations ?? [1, 1, 1, 1])
        );

    public static Tensor depthwise_conv2d_native_backprop_input(
        Tensor input_sizes,
        Tensor filter,
        Tensor out_backprop,
        int[] strides,
        string padding,
        int[]? explicit_paddings = null,
        string data_format = "NHWC",
        int[]? dilations = null,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "DepthwiseConv2dNativeBackpropInput",
            name,
            new ExecuteOpArgs(input_sizes, filter, out_backprop)
                .Attr("strides", strides)
                .Attr("padding", padding)
                .Attr("explicit_paddings", explicit_paddings ?? [])
                .Attr("data_format", data_format)
                .Attr("dilations", dilations ?? [1, 1, 1, 1])
        );

    public static Tensor dilation2d(
        Tensor input,
        Tensor filter,
        int[] strides,
        int[] rates,
        string padding,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "Dilation2D",
            name,
            new ExecuteOpArgs(input, filter).Attr("strides", strides).Attr("rates", rates).Attr("padding", padding)
        );

    public static Tensor dilation2d_backprop_filter(
        Tensor input,
        Tensor filter,
        Tensor out_backprop,
        int[] strides,
        int[] rates,
        string padding,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "Dilation2DBackpropFilter",
            name,
            new ExecuteOpArgs(input, filter, out_backprop)
                .Attr("strides", strides)
                .Attr("rates", rates)
                .Attr("padding", padding)
        );

    public static Tensor dilation2d_backprop_input(
        Tensor input,
        Tensor filter,
        Tensor out_backprop,
        int[] strides,
        int[] rates,
        string padding,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "Dilation2DBackpropInput",
            name,
            new ExecuteOpArgs(input, filter, out_backprop)
                .Attr("strides", strides)
                .Attr("rates", rates)
                .Attr("padding", padding)
        );
}
