namespace Tensorflow.Engine;

/// <summary>Adding a bias to each channel, and sums of several tensors.</summary>
internal static class BiasOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("BiasAdd")
            .Input("value: T")
            .Input("bias: T")
            .Output("output: T")
            .Attr("T: numbertype")
            .Attr("data_format: {'NHWC', 'NCHW'} = 'NHWC'")
            .Shape(static c =>
            {
                c.Input(1).with_rank(1);
                return [c.Input(0).with_rank_at_least(2)];
            })
            .Kernel(static c =>
                c.Return(
                    Biases.Add(c.Tensor(0), c.Tensor(1), c.Attr<string>("data_format") == "NCHW", c.CanOverwrite(0))
                )
            )
            .Gradient(
                static (op, grads) =>
                    [grads[0], Build.Op("BiasAddGrad", [grads[0]], ("data_format", op.get_attr<string>("data_format")))]
            );
        registry
            .Add("BiasAddGrad")
            .Input("out_backprop: T")
            .Output("output: T")
            .Attr("T: numbertype")
            .Attr("data_format: {'NHWC', 'NCHW'} = 'NHWC'")
            .Shape(static c =>
            {
                var shape = c.Input(0);
                return
                [
                    new Shape(
                        shape.IsNull ? -1 : shape.dims[ChannelDimension(c.Attr<string>("data_format"), shape.ndim)]
                    ),
                ];
            })
            .Kernel(static c =>
                c.Return(Biases.Sum(c.Tensor(0), ChannelDimension(c.Attr<string>("data_format"), c.Tensor(0).Rank)))
            )
            .Gradient(
                static (op, grads) =>
                {
                    var value = op.inputs[0];
                    if (op.get_attr<string>("data_format") == "NHWC")
                        return [Build.BroadcastTo(grads[0], value)];
                    var shape = new long[value.shape.ndim];
                    Array.Fill(shape, 1);
                    shape[1] = -1;
                    return [Build.BroadcastTo(Build.Op("Reshape", grads[0], Build.Vector(shape)), value)];
                }
            );
        registry
            .Add("AddN")
            .Input("inputs: N * T")
            .Output("sum: T")
            .Attr("N: int >= 1")
            .Attr("T: type")
            .Shape(static c =>
            {
                var shape = c.Input(0);
                for (var i = 1; i < c.Count; i++)
                    shape = shape.merge_with(c.Input(i));
                return [shape];
            })
            .Kernel(static c => c.Return(Arithmetic.Sum(c)))
            .Gradient(static (op, grads) => [.. Enumerable.Repeat(grads[0], op.inputs.Length)]);
    }

    private static int ChannelDimension(string format, int rank) => format == "NCHW" ? 1 : rank - 1;
}
