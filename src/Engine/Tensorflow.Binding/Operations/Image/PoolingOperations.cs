namespace Tensorflow.Engine;

/// <summary>Maxima and averages of windows, and their gradients.</summary>
internal static class PoolingOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("MaxPool")
            .Input("input: T")
            .Output("output: T")
            .Window("T: realnumbertype = DT_FLOAT")
            .Shape(static c => [OutputShape(c)])
            .Kernel(static c => c.Return(Pooling.Max(ConvolutionOperations.Geometry(c.Attributes), c.Tensor(0))))
            .Gradient(
                static (op, grads) => [Build.Op("MaxPoolGrad", [op.inputs[0], op.outputs[0], grads[0]], Settings(op))]
            );
        registry
            .Add("MaxPoolGrad")
            .Input("orig_input: T")
            .Input("orig_output: T")
            .Input("grad: T")
            .Output("output: T")
            .Window("T: realnumbertype = DT_FLOAT")
            .Shape(Shapes.Unchanged)
            .Kernel(static c =>
                c.Return(
                    Pooling.MaxGrad(ConvolutionOperations.Geometry(c.Attributes), c.Tensor(0), c.Tensor(1), c.Tensor(2))
                )
            );
        registry
            .Add("AvgPool")
            .Input("value: T")
            .Output("output: T")
            .Window("T: {half, bfloat16, float, double}")
            .Shape(static c => [OutputShape(c)])
            .Kernel(static c => c.Return(Pooling.Average(ConvolutionOperations.Geometry(c.Attributes), c.Tensor(0))))
            .Gradient(
                static (op, grads) => [Build.Op("AvgPoolGrad", [Build.ShapeOf(op.inputs[0]), grads[0]], Settings(op))]
            );
        registry
            .Add("AvgPoolGrad")
            .Input("orig_input_shape: int32")
            .Input("grad: T")
            .Output("output: T")
            .Window("T: {half, bfloat16, float, double}")
            .Shape(static c => [c.ConstantShape(0)])
            .Kernel(static c =>
                c.Return(
                    Pooling.AverageGrad(
                        ConvolutionOperations.Geometry(c.Attributes),
                        HostValue.ToIntegers(c.Tensor(0)),
                        c.Tensor(1)
                    )
                )
            )
            .Gradient(static (op, grads) => [null, Build.Op("AvgPool", [grads[0]], Settings(op))]);
    }

    private static OperationBuilder Window(this OperationBuilder operation, string types) =>
        operation
            .Attr("ksize: list(int) >= 4")
            .Attr("strides: list(int) >= 4")
            .Attr("padding: {'SAME', 'VALID', 'EXPLICIT'}")
            .Attr("explicit_paddings: list(int) = []")
            .Attr("data_format: string = 'NHWC'")
            .Attr(types);

    private static (string, object)[] Settings(Operation op) =>
        [
            ("ksize", op.get_attr<long[]>("ksize")),
            ("strides", op.get_attr<long[]>("strides")),
            ("padding", op.get_attr<string>("padding")),
            ("explicit_paddings", op.get_attr<long[]>("explicit_paddings")),
            ("data_format", op.get_attr<string>("data_format")),
        ];

    private static Shape OutputShape(ShapeContext c)
    {
        var geometry = ConvolutionOperations.Geometry(c.Attributes);
        var input = c.Input(0).with_rank(geometry.SpatialRank + 2);
        return geometry.Output(input, geometry.Window, input.dims[geometry.ChannelDimension]);
    }
}
