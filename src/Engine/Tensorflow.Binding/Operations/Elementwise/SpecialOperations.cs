namespace Tensorflow.Engine;

/// <summary>Special functions of two numbers, vector products, and the places of numbers between boundaries.</summary>
internal static class SpecialOperations
{
    public static void Register(RegistryBuilder registry)
    {
        Add(registry, "Zeta", "x", "q", Torch.Zeta)
            .Gradient(
                static (op, grads) =>
                {
                    // By the exponent there is none in TensorFlow either.
                    var (x, q) = (op.inputs[0], op.inputs[1]);
                    var slope = Build.Mul(Build.Op("Neg", x), Build.Op("Zeta", Build.Add(x, Build.Like(x, 1)), q));
                    return [null, Build.Unbroadcast(x, q, null, Build.Mul(grads[0], slope))[1]];
                }
            );
        Add(registry, "Xlog1py", "x", "y", Torch.Xlog1py)
            .Gradient(
                static (op, grads) =>
                {
                    var (x, y) = (op.inputs[0], op.inputs[1]);
                    var isOther = Build.Cast(Build.Op("NotEqual", x, Build.Like(x, 0)), x.dtype);
                    return Build.Unbroadcast(
                        x,
                        y,
                        Build.Mul(grads[0], Build.Op("Xlog1py", isOther, y)),
                        Build.Mul(grads[0], Build.Op("Xdivy", x, Build.Add(y, Build.Like(y, 1))))
                    );
                }
            );
        Add(registry, "NextAfter", "x1", "x2", Torch.NextAfter)
            .Gradient(
                static (op, grads) =>
                    Build.Unbroadcast(op.inputs[0], op.inputs[1], grads[0], Build.Op("ZerosLike", grads[0]))
            );
        UnaryOperations.Add(
            registry,
            "Ndtri",
            Torch.Ndtri,
            static (_, y, g) =>
            {
                var bell = Build.Op("Exp", Build.Mul(Build.Op("Square", y), Build.Like(y, 0.5)));
                return Build.Mul(g, Build.Mul(bell, Build.Like(y, Math.Sqrt(2 * Math.PI))));
            }
        );
        registry
            .Add("Bucketize")
            .Input("input: T")
            .Output("output: int32")
            .Attr("T: {int32, int64, float, double}")
            .Attr("boundaries: list(float)")
            .Shape(Shapes.Unchanged)
            .Kernel(Bucketize)
            .NotDifferentiable();
        RegisterCross(registry);
    }

    private static void RegisterCross(RegistryBuilder registry) =>
        registry
            .Add("Cross")
            .Input("a: T")
            .Input("b: T")
            .Output("product: T")
            .Attr("T: realnumbertype")
            .Shape(Shapes.Unchanged)
            .Kernel(static c =>
            {
                var (a, b) = (c.Tensor(0), c.Tensor(1));
                if (!a.Sizes.AsSpan().SequenceEqual(b.Sizes) || a.Rank < 1 || a.Sizes[^1] != 3)
                    throw new InvalidArgumentError(
                        $"Cross-products are only defined for 3-element vectors of one shape, got {new Shape(a.Sizes)} and {new Shape(b.Sizes)}"
                    );
                c.Return(Torch.Cross(a, b));
            })
            .Gradient(
                static (op, grads) =>
                    [Build.Op("Cross", op.inputs[1], grads[0]), Build.Op("Cross", grads[0], op.inputs[0])]
            );

    private static OperationBuilder Add(
        RegistryBuilder registry,
        string name,
        string first,
        string second,
        Func<TorchTensor, TorchTensor, TorchTensor> function
    ) =>
        registry
            .Add(name)
            .Input($"{first}: T")
            .Input($"{second}: T")
            .Output("z: T")
            .Attr("T: {half, float, double}")
            .Shape(Shapes.Broadcast)
            .Kernel(c => c.Return(function(c.Tensor(0), c.Tensor(1))));

    /// <summary>For each number, how many boundaries are not above it.</summary>
    private static void Bucketize(KernelContext c)
    {
        double[] boundaries = Array.ConvertAll(c.Attr<float[]>("boundaries"), static b => (double)b);
        for (var i = 1; i < boundaries.Length; i++)
            if (!(boundaries[i - 1] <= boundaries[i]))
                throw new InvalidArgumentError("Expected sorted boundaries");
        using var wide = Torch.Cast(c.Tensor(0), TF_DataType.TF_DOUBLE);
        using var values = wide.Contiguous();
        var result = TorchTensor.Empty(TF_DataType.TF_INT32, values.Sizes);
        for (var i = 0; i < values.Count; i++)
            result.Span<int>()[i] = Bounds.Upper(boundaries, values.Span<double>()[i]);
        c.Return(result);
    }
}
