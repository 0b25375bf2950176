using System.Text.Json;
using static Tensorflow.Reference.Tests.Operations.Call;

namespace Tensorflow.Reference.Tests.Operations;

internal static partial class OperationCalls
{
    private static void AddImages()
    {
        Add(
            "nn.conv2d",
            (x, a) =>
                With(
                    "Conv2D",
                    new
                    {
                        strides = a.Integers("strides")!,
                        padding = a.Text("padding"),
                        dilations = a.Integers("dilations")!,
                    },
                    x[0],
                    x[1]
                )
        );
        Add(
            "nn.conv2d_transpose",
            (x, a) =>
                With(
                    "Conv2DBackpropInput",
                    new { strides = Square(a.Integer("strides")), padding = a.Text("padding") },
                    Ints(a.Integers("output_shape")!),
                    x[1],
                    x[0]
                )
        );
        Add(
            "nn.depthwise_conv2d",
            (x, a) =>
                With(
                    "DepthwiseConv2dNative",
                    new { strides = a.Integers("strides")!, padding = a.Text("padding") },
                    x[0],
                    x[1]
                )
        );
        Add("nn.max_pool2d", (x, a) => Pool("MaxPool", x[0], a));
        Add("nn.avg_pool2d", (x, a) => Pool("AvgPool", x[0], a));
        Add(
            "nn.fused_batch_norm",
            (x, a) =>
                With(
                    "FusedBatchNormV3",
                    new { epsilon = (float)a.Real("epsilon"), is_training = a.Flag("is_training") },
                    x[0],
                    x[1],
                    x[2],
                    constant_op.constant(Array.Empty<float>()),
                    constant_op.constant(Array.Empty<float>())
                )
        );
        Add(
            "nn.lrn",
            (x, a) =>
                With(
                    "LRN",
                    new
                    {
                        depth_radius = a.Integer("depth_radius"),
                        bias = (float)a.Real("bias"),
                        alpha = (float)a.Real("alpha"),
                        beta = (float)a.Real("beta"),
                    },
                    x[0]
                )
        );
    }

    private static Tensor Pool(string type, Tensor input, JsonElement arguments) =>
        With(
            type,
            new
            {
                ksize = Square(arguments.Integer("ksize")),
                strides = Square(arguments.Integer("strides")),
                padding = arguments.Text("padding"),
            },
            input
        );

    private static int[] Square(int size) => [1, size, size, 1];
}
