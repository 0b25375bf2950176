namespace Tensorflow.Engine;

/// <summary>Functions of one number, element by element: arithmetic, powers, logarithms and rounding.</summary>
internal static class UnaryOperations
{
    /// <summary>The gradient by x, from x, y = f(x) and the gradient by y.</summary>
    internal delegate Tensor? Derivative(Tensor x, Tensor y, Tensor grad);

    public static void Register(RegistryBuilder registry)
    {
        Add(registry, "Abs", Torch.Abs, (x, _, g) => Build.Mul(g, Build.Op("Sign", x)));
        Add(registry, "Neg", Torch.Negative, (_, _, g) => Build.Op("Neg", g));
        Add(registry, "Exp", Torch.Exp, (_, y, g) => Build.Mul(g, y));
        Add(registry, "Expm1", Torch.Expm1, (x, _, g) => Build.Mul(g, Build.Op("Exp", x)));
        Add(registry, "Log", Torch.Log, (x, _, g) => Build.Mul(g, Build.Op("Reciprocal", x)));
        Add(
            registry,
            "Log1p",
            Torch.Log1p,
            (x, _, g) => Build.Mul(g, Build.Op("Reciprocal", Build.Add(x, Build.Like(x, 1))))
        );
        Add(registry, "Sqrt", Torch.Sqrt, (_, y, g) => Build.Op("SqrtGrad", y, g));
        Add(registry, "Rsqrt", Torch.Rsqrt, (_, y, g) => Build.Op("RsqrtGrad", y, g));
        Add(registry, "Square", Torch.Square, (x, _, g) => Build.Mul(g, Build.Mul(x, Build.Like(x, 2))));
        Add(registry, "Reciprocal", Torch.Reciprocal, (_, y, g) => Build.Op("ReciprocalGrad", y, g));
        Add(registry, "Inv", Torch.Reciprocal, (_, y, g) => Build.Op("ReciprocalGrad", y, g));
        Add(registry, "Sign", Torch.Sign, (x, _, _) => Build.ZerosLike(x));
        Add(registry, "Erf", Torch.Erf, (x, _, g) => GaussianDerivative(x, g, 1));
        Add(registry, "Erfc", Torch.Erfc, (x, _, g) => GaussianDerivative(x, g, -1));
        Add(
            registry,
            "Erfinv",
            Torch.Erfinv,
            (_, y, g) =>
                Build.Mul(g, Build.Mul(Build.Op("Exp", Build.Op("Square", y)), Build.Like(y, Math.Sqrt(Math.PI) / 2)))
        );
        Add(registry, "Lgamma", Torch.Lgamma, (x, _, g) => Build.Mul(g, Build.Op("Digamma", x)));
        Add(registry, "Digamma", Torch.Digamma, (x, _, g) => Build.Mul(g, Build.Op("Polygamma", Build.OnesLike(x), x)));
        Add(registry, "Floor", Torch.Floor, null);
        Add(registry, "Ceil", Torch.Ceil, null);
        Add(registry, "Round", Torch.Round, null);
        Add(registry, "Rint", Torch.Round, null);
        Add(registry, "Invert", Torch.BitwiseNot, null);
        RegisterGradients(registry);
    }

    /// <summary>Registers a function of one number; without a derivative its gradient is none.</summary>
    internal static void Add(
        RegistryBuilder registry,
        string name,
        Func<TorchTensor, TorchTensor> function,
        Derivative? derivative
    )
    {
        var operation = registry
            .Add(name)
            .Input("x: T")
            .Output("y: T")
            .Attr("T: numbertype")
            .Shape(Shapes.Unchanged)
            .Kernel(c => c.Return(function(c.Tensor(0))));
        if (derivative is null)
            operation.NotDifferentiable();
        else
            operation.Gradient((op, grads) => [derivative(op.inputs[0], op.outputs[0], grads[0])]);
    }

    /// <summary>2 / sqrt(pi) exp(-x²), the derivative of the error function, times <paramref name="sign"/>.</summary>
    private static Tensor GaussianDerivative(Tensor x, Tensor grad, double sign) =>
        Build.Mul(
            grad,
            Build.Mul(
                Build.Op("Exp", Build.Op("Neg", Build.Op("Square", x))),
                Build.Like(x, sign * 2 / Math.Sqrt(Math.PI))
            )
        );

    /// <summary>Derivatives that are operations of their own, from the result y and its gradient dy.</summary>
    private static void RegisterGradients(RegistryBuilder registry)
    {
        registry
            .Gradient2("SqrtGrad")
            .Kernel(static c =>
            {
                using var half = Torch.MultiplyScalar(c.Tensor(1), 0.5);
                c.Return(Torch.Divide(half, c.Tensor(0)));
            })
            .Gradient(
                static (op, grads) =>
                {
                    var ratio = Build.Op("RealDiv", grads[0], op.inputs[0]);
                    return [Build.Op("Neg", Build.Mul(ratio, op.outputs[0])), Build.Mul(ratio, Build.Like(ratio, 0.5))];
                }
            );
        registry
            .Gradient2("RsqrtGrad")
            .Kernel(static c =>
            {
                using var square = Torch.Square(c.Tensor(0));
                using var cube = Torch.Multiply(square, c.Tensor(0));
                using var product = Torch.Multiply(cube, c.Tensor(1));
                c.Return(Torch.MultiplyScalar(product, -0.5));
            })
            .Gradient(
                static (op, grads) =>
                {
                    var (y, dy, g) = (op.inputs[0], op.inputs[1], grads[0]);
                    return
                    [
                        Build.Mul(Build.Mul(Build.Like(y, -1.5), g), Build.Mul(dy, Build.Op("Square", y))),
                        Build.Op("RsqrtGrad", y, g),
                    ];
                }
            );
        registry
            .Gradient2("ReciprocalGrad")
            .Kernel(static c =>
            {
                using var square = Torch.Square(c.Tensor(0));
                using var product = Torch.Multiply(square, c.Tensor(1));
                c.Return(Torch.Negative(product));
            })
            .Gradient(
                static (op, grads) =>
                {
                    var (y, dy, g) = (op.inputs[0], op.inputs[1], grads[0]);
                    return
                    [
                        Build.Mul(Build.Mul(Build.Like(y, -2), g), Build.Mul(y, dy)),
                        Build.Op("ReciprocalGrad", y, g),
                    ];
                }
            );
        registry
            .Add("Polygamma")
            .Input("a: T")
            .Input("x: T")
            .Output("z: T")
            .Attr("T: {float, double}")
            .Shape(Shapes.Broadcast)
            .Kernel(static c => c.Return(Polygamma(c.Tensor(0), c.Tensor(1))))
            .Gradient(
                static (op, grads) =>
                {
                    // By the order there is none in TensorFlow either.
                    var (a, x) = (op.inputs[0], op.inputs[1]);
                    var slope = Build.Op("Polygamma", Build.Add(a, Build.Like(a, 1)), x);
                    return [null, Build.Unbroadcast(a, x, null, Build.Mul(grads[0], slope))[1]];
                }
            );
    }

    private static TorchTensor Polygamma(TorchTensor order, TorchTensor x)
    {
        using var orders = order.Contiguous();
        var n = orders.Count == 0 ? 0 : orders.ToInt64();
        for (var i = 1; i < orders.Count; i++)
            if (orders.ToInt64(i) != n)
                throw new InvalidArgumentError("Polygamma is supported for one order at a time.");
        return Torch.Polygamma(n, x);
    }

    /// <summary>Starts an operation of (y, dy) with the shape of y.</summary>
    internal static OperationBuilder Gradient2(this RegistryBuilder registry, string name) =>
        registry.Add(name).Input("y: T").Input("dy: T").Output("z: T").Attr("T: numbertype").Shape(Shapes.Unchanged);
}
