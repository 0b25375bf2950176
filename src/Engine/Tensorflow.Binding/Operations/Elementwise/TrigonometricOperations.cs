namespace Tensorflow.Engine;

/// <summary>Trigonometric and hyperbolic functions and their inverses.</summary>
internal static class TrigonometricOperations
{
    public static void Register(RegistryBuilder registry)
    {
        Add(registry, "Sin", Torch.Sin, (x, _, g) => Build.Mul(g, Build.Op("Cos", x)));
        Add(registry, "Cos", Torch.Cos, (x, _, g) => Build.Op("Neg", Build.Mul(g, Build.Op("Sin", x))));
        Add(registry, "Tan", Torch.Tan, (x, _, g) => Build.Op("RealDiv", g, Build.Op("Square", Build.Op("Cos", x))));
        Add(registry, "Asin", Torch.Asin, (x, _, g) => Build.Op("RealDiv", g, Root(x)));
        Add(registry, "Acos", Torch.Acos, (x, _, g) => Build.Op("Neg", Build.Op("RealDiv", g, Root(x))));
        Add(
            registry,
            "Atan",
            Torch.Atan,
            (x, _, g) => Build.Op("RealDiv", g, Build.Add(Build.Like(x, 1), Build.Op("Square", x)))
        );
        Add(registry, "Sinh", WholeVectors.Unary(Torch.Sinh), (x, _, g) => Build.Mul(g, Build.Op("Cosh", x)));
        Add(registry, "Cosh", WholeVectors.Unary(Torch.Cosh), (x, _, g) => Build.Mul(g, Build.Op("Sinh", x)));
        Add(registry, "Asinh", Torch.Asinh, (_, y, g) => Build.Op("RealDiv", g, Build.Op("Cosh", y)));
        Add(registry, "Acosh", Torch.Acosh, (_, y, g) => Build.Op("RealDiv", g, Build.Op("Sinh", y)));
        Add(
            registry,
            "Atanh",
            WholeVectors.Unary(Torch.Atanh),
            (x, _, g) => Build.Op("RealDiv", g, Build.Sub(Build.Like(x, 1), Build.Op("Square", x)))
        );
    }

    private static void Add(
        RegistryBuilder registry,
        string name,
        Func<TorchTensor, TorchTensor> function,
        UnaryOperations.Derivative derivative
    ) => UnaryOperations.Add(registry, name, function, derivative);

    /// <summary>sqrt(1 - x²).</summary>
    private static Tensor Root(Tensor x) => Build.Op("Sqrt", Build.Sub(Build.Like(x, 1), Build.Op("Square", x)));
}
