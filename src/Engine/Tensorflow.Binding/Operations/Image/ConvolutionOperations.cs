namespace Tensorflow.Engine;

/// <summary>Convolutions and their gradients by input and by filter.</summary>
internal static class ConvolutionOperations
{
    public static void Register(RegistryBuilder registry)
    {
        Family(registry, "Conv2D", "Conv2DBackpropInput", "Conv2DBackpropFilter", "NHWC", 2);
        Family(registry, "Conv3D", "Conv3DBackpropInputV2", "Conv3DBackpropFilterV2", "NDHWC", 3);
        Family(
            registry,
            "DepthwiseConv2dNative",
            "DepthwiseConv2dNativeBackpropInput",
            "DepthwiseConv2dNativeBackpropFilter",
            "NHWC",
            2
        );
    }

    private static void Family(
        RegistryBuilder registry,
        string forward,
        string byInput,
        string byFilter,
        string format,
        int spatial
    )
    {
        var depthwise = forward.StartsWith("Depthwise", StringComparison.Ordinal);
        registry
            .Add(forward)
            .Input("input: T")
            .Input("filter: T")
            .Output("output: T")
            .Geometry(format, spatial)
            .Shape(c => [OutputShape(c, depthwise)])
            .Kernel(c => c.Return(Convolutions.Forward(Geometry(c.Attributes), c.Tensor(0), c.Tensor(1), depthwise)))
            .Gradient(
                (op, grads) =>
                    [
                        Build.IsWanted(op, 0)
                            ? Build.Op(byInput, [Build.ShapeOf(op.inputs[0]), op.inputs[1], grads[0]], Settings(op))
                            : null,
                        Build.IsWanted(op, 1)
                            ? Build.Op(byFilter, [op.inputs[0], Build.ShapeOf(op.inputs[1]), grads[0]], Settings(op))
                            : null,
                    ]
            );
        registry
            .Add(byInput)
            .Input("input_sizes: Tshape")
            .Input("filter: T")
            .Input("out_backprop: T")
            .Output("output: T")
            .Geometry(format, spatial)
            .Attr("Tshape: {int32, int64} = DT_INT32")
            .Shape(static c => [c.ConstantShape(0)])
            .Kernel(c =>
                c.Return(
                    Convolutions.BackpropInput(
                        Geometry(c.Attributes),
                        HostValue.ToIntegers(c.Tensor(0)),
                        c.Tensor(1),
                        c.Tensor(2),
                        depthwise
                    )
                )
            )
            .Gradient(
                (op, grads) =>
                    [
                        null,
                        Build.Op(byFilter, [grads[0], Build.ShapeOf(op.inputs[1]), op.inputs[2]], Settings(op)),
                        Build.Op(forward, [grads[0], op.inputs[1]], Settings(op)),
                    ]
            );
        registry
            .Add(byFilter)
            .Input("input: T")
            .Input("filter_sizes: Tshape")
            .Input("out_backprop: T")
            .Output("output: T")
            .Geometry(format, spatial)
            .Attr("Tshape: {int32, int64} = DT_INT32")
            .Shape(static c => [c.ConstantShape(1)])
            .Kernel(c =>
                c.Return(
                    Convolutions.BackpropFilter(
                        Geometry(c.Attributes),
                        c.Tensor(0),
                        HostValue.ToIntegers(c.Tensor(1)),
                        c.Tensor(2),
                        depthwise
                    )
                )
            )
            .Gradient(
                (op, grads) =>
                    [
                        Build.Op(byInput, [Build.ShapeOf(op.inputs[0]), grads[0], op.inputs[2]], Settings(op)),
                        null,
                        Build.Op(forward, [op.inputs[0], grads[0]], Settings(op)),
                    ]
            );
    }

    internal static WindowGeometry Geometry(AttributeSet attributes) =>
        attributes.Parsed(static a => new WindowGeometry(a));

    private static OperationBuilder Geometry(this OperationBuilder operation, string format, int spatial)
    {
        var ones = string.Join(", ", Enumerable.Repeat("1", spatial + 2));
        operation
            .Attr("T: {half, bfloat16, float, double, int32}")
            .Attr("strides: list(int)")
            .Attr("padding: {'SAME', 'VALID', 'EXPLICIT'}")
            .Attr("explicit_paddings: list(int) = []")
            .Attr($"data_format: string = '{format}'")
            .Attr($"dilations: list(int) = [{ones}]");
        return spatial == 2 ? operation.Attr("use_cudnn_on_gpu: bool = true") : operation;
    }

    private static (string, object)[] Settings(Operation op) =>
        [
            ("strides", op.get_attr<long[]>("strides")),
            ("padding", op.get_attr<string>("padding")),
            ("explicit_paddings", op.get_attr<long[]>("explicit_paddings")),
            ("data_format", op.get_attr<string>("data_format")),
            ("dilations", op.get_attr<long[]>("dilations")),
        ];

    private static Shape OutputShape(ShapeContext c, bool depthwise)
    {
        var geometry = Geometry(c.Attributes);
        var input = c.Input(0).with_rank(geometry.SpatialRank + 2);
        var filter = c.Input(1).with_rank(geometry.SpatialRank + 2);
        var channels = input.dims[geometry.ChannelDimension];
        var (taken, given) = (filter.dims[^2], filter.dims[^1]);
        if (channels > 0 && taken > 0 && (depthwise ? channels != taken : channels % taken != 0))
            throw new InvalidArgumentError(
                $"Depth of input ({channels}) does not fit the input depth of the filter ({taken}): {input} and {filter}"
            );
        return geometry.Output(
            input,
            filter.dims.AsSpan(0, geometry.SpatialRank),
            depthwise ? Shapes.Times(taken, given) : given
        );
    }
}
