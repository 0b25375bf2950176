namespace Tensorflow.Engine;

/// <summary>Arithmetic of two numbers, element by element with broadcasting.</summary>
internal static class BinaryOperations
{
    /// <summary>Gradients by x and y before the broadcast dimensions are summed; null where there is none.</summary>
    private delegate (Tensor? X, Tensor? Y) Derivative(Tensor x, Tensor y, Tensor result, Tensor grad);

    public static void Register(RegistryBuilder registry)
    {
        Add(registry, "AddV2", Arithmetic.Add, (_, _, _, g) => (g, g));
        Add(registry, "Sub", Arithmetic.Subtract, (_, _, _, g) => (g, Build.Op("Neg", g)));
        Add(registry, "Mul", Arithmetic.Multiply, null)
            .Gradient(
                static (op, grads) =>
                    Build.Unbroadcast(
                        op.inputs[0],
                        op.inputs[1],
                        Build.IsWanted(op, 0) ? Build.Mul(grads[0], op.inputs[1]) : null,
                        Build.IsWanted(op, 1) ? Build.Mul(grads[0], op.inputs[0]) : null
                    )
            );
        Add(
            registry,
            "MulNoNan",
            MultiplyNoNan,
            (x, y, _, g) => (Build.Op("MulNoNan", g, y), Build.Op("MulNoNan", x, g))
        );
        Add(registry, "RealDiv", Torch.Divide, (x, y, _, g) => Quotient("RealDiv", x, y, g));
        Add(registry, "Div", Quotient, (x, y, _, g) => Quotient("Div", x, y, g));
        Add(registry, "DivNoNan", Arithmetic.DivideNoNan, (x, y, _, g) => Quotient("DivNoNan", x, y, g));
        Add(
            registry,
            "Xdivy",
            Arithmetic.DivideNoNan,
            (x, y, _, g) =>
                (
                    Build.Op("Xdivy", g, y),
                    Build.Mul(g, Build.Op("Neg", Build.Op("RealDiv", Build.Op("Xdivy", x, y), y)))
                )
        );
        Add(
            registry,
            "Xlogy",
            Torch.Xlogy,
            (x, y, _, g) => (Build.Op("Xlogy", g, y), Build.Mul(g, Build.Op("Xdivy", x, y)))
        );
        Add(registry, "Pow", WholeVectors.Binary(Torch.Power), Power);
        Add(registry, "Maximum", Torch.Maximum, (x, y, _, g) => Selected("GreaterEqual", x, y, g));
        Add(registry, "Minimum", Torch.Minimum, (x, y, _, g) => Selected("LessEqual", x, y, g));
        Add(
            registry,
            "SquaredDifference",
            SquaredDifference,
            (x, y, _, g) =>
            {
                var slope = Build.Mul(Build.Mul(g, Build.Like(g, 2)), Build.Sub(x, y));
                return (slope, Build.Op("Neg", slope));
            }
        );
        Add(
            registry,
            "Atan2",
            WholeVectors.Binary(Torch.Atan2),
            (y, x, _, g) =>
            {
                var scaled = Build.Op("RealDiv", g, Build.Add(Build.Op("Square", x), Build.Op("Square", y)));
                return (Build.Mul(x, scaled), Build.Op("Neg", Build.Mul(y, scaled)));
            }
        );
        Add(registry, "FloorDiv", Torch.FloorDivide, null);
        Add(registry, "TruncateDiv", Torch.TruncateDivide, null);
        Add(
            registry,
            "FloorMod",
            Torch.Remainder,
            (x, y, _, g) => (g, Build.Mul(g, Build.Op("Neg", Build.Op("FloorDiv", x, y))))
        );
        Add(registry, "Mod", Torch.TruncateMod, null);
        Add(registry, "TruncateMod", Torch.TruncateMod, null);
        Add(registry, "BitwiseAnd", Torch.BitwiseAnd, null);
        Add(registry, "BitwiseOr", Torch.BitwiseOr, null);
        Add(registry, "BitwiseXor", Torch.BitwiseXor, null);
        Add(registry, "LeftShift", Torch.ShiftLeft, null);
        Add(registry, "RightShift", Torch.ShiftRight, null);
        RegisterAdd(registry);
    }

    /// <summary>The old addition, which joins strings too.</summary>
    private static void RegisterAdd(RegistryBuilder registry) =>
        registry
            .Add("Add")
            .Input("x: T")
            .Input("y: T")
            .Output("z: T")
            .Attr("T: type")
            .Shape(Shapes.Broadcast)
            .Kernel(static c => c.Return(c.Value(0) is StringValue ? StringKernels.Concatenate(c) : Arithmetic.Add(c)))
            .Gradient(static (op, grads) => Build.Unbroadcast(op.inputs[0], op.inputs[1], grads[0], grads[0]));

    private static OperationBuilder Add(
        RegistryBuilder registry,
        string name,
        Func<TorchTensor, TorchTensor, TorchTensor> function,
        Derivative? derivative
    ) => Add(registry, name, (KernelContext c) => function(c.Tensor(0), c.Tensor(1)), derivative);

    private static OperationBuilder Add(
        RegistryBuilder registry,
        string name,
        Func<KernelContext, TorchTensor> kernel,
        Derivative? derivative
    )
    {
        var operation = registry
            .Add(name)
            .Input("x: T")
            .Input("y: T")
            .Output("z: T")
            .Attr("T: numbertype")
            .Shape(Shapes.Broadcast)
            .Kernel(c => c.Return(kernel(c)));
        return derivative is null
            ? operation.NotDifferentiable()
            : operation.Gradient(
                (op, grads) =>
                {
                    var (x, y) = (op.inputs[0], op.inputs[1]);
                    var (byX, byY) = derivative(x, y, op.outputs[0], grads[0]);
                    return Build.Unbroadcast(
                        x,
                        y,
                        Build.IsWanted(op, 0) ? byX : null,
                        Build.IsWanted(op, 1) ? byY : null
                    );
                }
            );
    }

    private static (Tensor?, Tensor?) Quotient(string division, Tensor x, Tensor y, Tensor grad)
    {
        var byX = Build.Op(division, grad, y);
        var ratio = Build.Op(division, Build.Op(division, Build.Op("Neg", x), y), y);
        return (byX, Build.Mul(grad, ratio));
    }

    private static (Tensor?, Tensor?) Power(Tensor x, Tensor y, Tensor result, Tensor grad)
    {
        var one = Build.Like(y, 1);
        var byX = Build.Mul(Build.Mul(grad, y), Build.Op("Pow", x, Build.Sub(y, one)));
        var positive = Build.Op("Greater", x, Build.Like(x, 0));
        var safe = Build.Op("SelectV2", positive, x, Build.OnesLike(x));
        var logarithm = Build.Op("SelectV2", positive, Build.Op("Log", safe), Build.ZerosLike(x));
        return (byX, Build.Mul(Build.Mul(grad, result), logarithm));
    }

    /// <summary>The gradient goes to the larger (or smaller) operand, and to the first where they are equal.</summary>
    private static (Tensor?, Tensor?) Selected(string comparison, Tensor x, Tensor y, Tensor grad)
    {
        var first = Build.Op(comparison, x, y);
        var zeros = Build.ZerosLike(grad);
        return (Build.Op("SelectV2", first, grad, zeros), Build.Op("SelectV2", first, zeros, grad));
    }

    private static TorchTensor Quotient(TorchTensor a, TorchTensor b) =>
        a.DataType.is_integer() ? Torch.TruncateDivide(a, b) : Torch.Divide(a, b);

    private static TorchTensor SquaredDifference(TorchTensor a, TorchTensor b)
    {
        using var difference = Torch.Subtract(a, b);
        return Torch.Multiply(difference, difference);
    }

    private static TorchTensor MultiplyNoNan(TorchTensor a, TorchTensor b)
    {
        using var zero = TorchTensor.Scalar(b.DataType, 0);
        using var isZero = Torch.Equal(b, zero);
        using var product = Torch.Multiply(a, b);
        return Torch.Where(isZero, zero, product);
    }
}
