namespace Tensorflow.Engine;

/// <summary>Factorisations of matrices and of batches of matrices.</summary>
internal static class FactorisationOperations
{
    public static void Register(RegistryBuilder registry) =>
        registry
            .Add("Qr")
            .Input("input: T")
            .Output("q: T")
            .Output("r: T")
            .Attr("full_matrices: bool = false")
            .Attr("T: {float, double}")
            .Shape(static c => Shapes(c.Input(0), c.Attr<bool>("full_matrices")))
            .Kernel(static c =>
            {
                var (q, r) = Torch.Qr(c.Tensor(0), c.Attr<bool>("full_matrices"));
                c.Return(q, r);
            });

    private static Shape[] Shapes(Shape input, bool full)
    {
        if (input.IsNull)
            return [Shape.Null, Shape.Null];
        if (input.ndim < 2)
            throw new InvalidArgumentError($"Input of Qr must have rank 2 at least, got {input}");
        var batch = input.dims[..^2];
        var (rows, columns) = (input.dims[^2], input.dims[^1]);
        var rank = rows < 0 || columns < 0 ? -1 : Math.Min(rows, columns);
        return full
            ? [new Shape([.. batch, rows, rows]), input]
            : [new Shape([.. batch, rows, rank]), new Shape([.. batch, rank, columns])];
    }
}
