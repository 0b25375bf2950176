namespace Tensorflow.Engine;

/// <summary>Activation functions and the operations that are their derivatives.</summary>
internal static class ActivationOperations
{
    private const double SeluScale = 1.0507009873554804934193349852946;
    private const double SeluAlpha = 1.6732632423543772848170429916717;

    public static void Register(RegistryBuilder registry)
    {
        UnaryOperations.Add(
            registry,
            "Sigmoid",
            WholeVectors.Unary(Torch.Sigmoid),
            (_, y, g) => Build.Op("SigmoidGrad", y, g)
        );
        UnaryOperations.Add(registry, "Tanh", HyperbolicTangent.Of, (_, y, g) => Build.Op("TanhGrad", y, g));
        Features(
            registry,
            "Relu",
            static c => Activations.Relu(c.Tensor(0), c.CanOverwrite(0)),
            (_, y, g) => Build.Op("ReluGrad", g, y)
        );
        Features(registry, "Relu6", x => Activations.Clamp(x, 0, 6), (_, y, g) => Build.Op("Relu6Grad", g, y));
        Features(registry, "Elu", x => Activations.Elu(x, 1, 1), (_, y, g) => Build.Op("EluGrad", g, y));
        Features(
            registry,
            "Selu",
            x => Activations.Elu(x, SeluScale * SeluAlpha, SeluScale),
            (_, y, g) => Build.Op("SeluGrad", g, y)
        );
        Features(registry, "Softplus", Activations.Softplus, (x, _, g) => Build.Op("SoftplusGrad", g, x));
        Features(registry, "Softsign", Activations.Softsign, (x, _, g) => Build.Op("SoftsignGrad", g, x));
        RegisterLeakyRelu(registry);
        RegisterGradients(registry);
    }

    private static void Features(
        RegistryBuilder registry,
        string name,
        Func<TorchTensor, TorchTensor> function,
        UnaryOperations.Derivative derivative
    ) => Features(registry, name, (KernelContext c) => function(c.Tensor(0)), derivative);

    private static void Features(
        RegistryBuilder registry,
        string name,
        Func<KernelContext, TorchTensor> kernel,
        UnaryOperations.Derivative derivative
    ) =>
        registry
            .Add(name)
            .Input("features: T")
            .Output("activations: T")
            .Attr("T: realnumbertype")
            .Shape(Shapes.Unchanged)
            .Kernel(c => c.Return(kernel(c)))
            .UsesGradientOnce()
            .Gradient((op, grads) => [derivative(op.inputs[0], op.outputs[0], grads[0])]);

    private static void RegisterLeakyRelu(RegistryBuilder registry)
    {
        registry
            .Add("LeakyRelu")
            .Input("features: T")
            .Output("activations: T")
            .Attr("alpha: float = 0.2")
            .Attr("T: {half, bfloat16, float, double} = DT_FLOAT")
            .Shape(Shapes.Unchanged)
            .Kernel(static c => c.Return(Activations.LeakyRelu(c.Tensor(0), c.Attr<float>("alpha"))))
            .Gradient(
                static (op, grads) =>
                    [Build.Op("LeakyReluGrad", [grads[0], op.inputs[0]], ("alpha", op.get_attr<float>("alpha")))]
            );
        registry
            .Add("LeakyReluGrad")
            .Input("gradients: T")
            .Input("features: T")
            .Output("backprops: T")
            .Attr("alpha: float = 0.2")
            .Attr("T: {half, bfloat16, float, double} = DT_FLOAT")
            .Shape(Shapes.Unchanged)
            .Kernel(static c => c.Return(Activations.LeakyReluGrad(c.Tensor(0), c.Tensor(1), c.Attr<float>("alpha"))))
            .Gradient(
                static (op, grads) =>
                    [Build.Op("LeakyReluGrad", [grads[0], op.inputs[1]], ("alpha", op.get_attr<float>("alpha"))), null]
            );
    }

    private static void RegisterGradients(RegistryBuilder registry)
    {
        registry
            .Gradient2("SigmoidGrad")
            .Kernel(static c => c.Return(Activations.SigmoidGrad(c.Tensor(0), c.Tensor(1))))
            .Gradient(
                static (op, grads) =>
                {
                    var (y, dy, g) = (op.inputs[0], op.inputs[1], grads[0]);
                    var product = Build.Mul(g, dy);
                    var byResult = Build.Sub(product, Build.Mul(Build.Like(y, 2), Build.Mul(product, y)));
                    return [byResult, Build.Op("SigmoidGrad", y, g)];
                }
            );
        registry
            .Gradient2("TanhGrad")
            .Kernel(static c => c.Return(Activations.TanhGrad(c.Tensor(0), c.Tensor(1))))
            .Gradient(
                static (op, grads) =>
                {
                    var (y, dy, g) = (op.inputs[0], op.inputs[1], grads[0]);
                    return [Build.Mul(Build.Mul(Build.Like(y, -2), g), Build.Mul(dy, y)), Build.Op("TanhGrad", y, g)];
                }
            );
        Backprops(
                registry,
                "ReluGrad",
                "features",
                static c => Activations.ReluGrad(c.Tensor(0), c.Tensor(1), c.CanOverwrite(0))
            )
            .Gradient(static (op, grads) => [Build.Op("ReluGrad", grads[0], op.inputs[1]), null]);
        Backprops(registry, "Relu6Grad", "features", Activations.Relu6Grad)
            .Gradient(static (op, grads) => [Build.Op("Relu6Grad", grads[0], op.inputs[1]), null]);
        Backprops(registry, "EluGrad", "outputs", (g, y) => Activations.EluGrad(g, y, 1, 1))
            .Gradient(
                static (op, grads) =>
                    [
                        Build.Op("EluGrad", grads[0], op.inputs[1]),
                        WhereNegative(op.inputs[1], Build.Mul(grads[0], op.inputs[0])),
                    ]
            );
        Backprops(
                registry,
                "SeluGrad",
                "outputs",
                (g, y) => Activations.EluGrad(g, y, SeluScale * SeluAlpha, SeluScale)
            )
            .Gradient(
                static (op, grads) =>
                    [
                        Build.Op("SeluGrad", grads[0], op.inputs[1]),
                        WhereNegative(op.inputs[1], Build.Mul(grads[0], op.inputs[0])),
                    ]
            );
        Backprops(registry, "SoftplusGrad", "features", Activations.SoftplusGrad)
            .Gradient(
                static (op, grads) =>
                {
                    var (dy, x) = (op.inputs[0], op.inputs[1]);
                    var slope = Build.Op("Sigmoid", x);
                    return
                    [
                        Build.Op("SoftplusGrad", grads[0], x),
                        Build.Mul(Build.Mul(grads[0], dy), Build.Op("SigmoidGrad", slope, Build.OnesLike(x))),
                    ];
                }
            );
        Backprops(registry, "SoftsignGrad", "features", Activations.SoftsignGrad);
    }

    private static OperationBuilder Backprops(
        RegistryBuilder registry,
        string name,
        string second,
        Func<TorchTensor, TorchTensor, TorchTensor> kernel
    ) => Backprops(registry, name, second, (KernelContext c) => kernel(c.Tensor(0), c.Tensor(1)));

    private static OperationBuilder Backprops(
        RegistryBuilder registry,
        string name,
        string second,
        Func<KernelContext, TorchTensor> kernel
    ) =>
        registry
            .Add(name)
            .Input("gradients: T")
            .Input($"{second}: T")
            .Output("backprops: T")
            .Attr("T: realnumbertype")
            .Shape(Shapes.Unchanged)
            .Kernel(c => c.Return(kernel(c)));

    private static Tensor WhereNegative(Tensor y, Tensor value) =>
        Build.Op("SelectV2", Build.Op("Less", y, Build.Like(y, 0)), value, Build.ZerosLike(value));
}
