namespace Tensorflow.Engine;

/// <summary>Local response normalisation over neighbouring channels (Krizhevsky et al., 2012).</summary>
internal static class LocalResponseOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("LRN")
            .Input("input: T")
            .Output("output: T")
            .Numbers()
            .Shape(Shapes.Unchanged)
            .Kernel(static c =>
            {
                var (radius, bias, alpha, beta) = Read(c);
                c.Return(LocalResponse.Forward(c.Tensor(0), radius, bias, alpha, beta));
            })
            .Gradient(
                static (op, grads) =>
                    [
                        Build.Op(
                            "LRNGrad",
                            [grads[0], op.inputs[0], op.outputs[0]],
                            ("depth_radius", op.get_attr<long>("depth_radius")),
                            ("bias", op.get_attr<float>("bias")),
                            ("alpha", op.get_attr<float>("alpha")),
                            ("beta", op.get_attr<float>("beta"))
                        ),
                    ]
            );
        registry
            .Add("LRNGrad")
            .Input("input_grads: T")
            .Input("input_image: T")
            .Input("output_image: T")
            .Output("output: T")
            .Numbers()
            .Shape(Shapes.Unchanged)
            .Kernel(static c =>
            {
                var (radius, bias, alpha, beta) = Read(c);
                c.Return(LocalResponse.Backward(c.Tensor(0), c.Tensor(1), c.Tensor(2), radius, bias, alpha, beta));
            });
    }

    private static OperationBuilder Numbers(this OperationBuilder operation) =>
        operation
            .Attr("depth_radius: int = 5")
            .Attr("bias: float = 1.0")
            .Attr("alpha: float = 1.0")
            .Attr("beta: float = 0.5")
            .Attr("T: {half, bfloat16, float} = DT_FLOAT");

    private static (int Radius, float Bias, float Alpha, float Beta) Read(KernelContext c) =>
        ((int)c.Attr<long>("depth_radius"), c.Attr<float>("bias"), c.Attr<float>("alpha"), c.Attr<float>("beta"));
}
