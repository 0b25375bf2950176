namespace Tensorflow.Engine;

/// <summary>Inverses, factors and solutions of the matrices in the last two dimensions.</summary>
internal static class LinearAlgebraOperations
{
    private const string Types = "T: {double, float, half, complex64, complex128}";

    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("MatrixInverse")
            .Input("input: T")
            .Output("output: T")
            .Attr("adjoint: bool = false")
            .Attr(Types)
            .Shape(Shapes.Unchanged)
            .Kernel(static c =>
            {
                using var matrix = Oriented(c.Tensor(0), c.Attr<bool>("adjoint"));
                c.Return(Torch.Inverse(matrix));
            })
            .Gradient(
                static (op, grads) =>
                {
                    // -Y^T G Y^T for Y = X^-1; for Y = X^-T its transpose.
                    var y = op.outputs[0];
                    var product = Product(y, Product(grads[0], y, false, true), true, false);
                    var gradient = Build.Op("Neg", product);
                    return [op.get_attr<bool>("adjoint") ? Transposed(gradient) : gradient];
                }
            );
        registry
            .Add("MatrixDeterminant")
            .Input("input: T")
            .Output("output: T")
            .Attr(Types)
            .Shape(static c => [c.Input(0).IsNull ? Shape.Null : new Shape(c.Input(0).dims[..^2])])
            .Kernel(static c => c.Return(Torch.Determinant(c.Tensor(0))))
            .Gradient(
                static (op, grads) =>
                {
                    var factor = Build.Mul(grads[0], op.outputs[0]);
                    var wide = Build.Op("ExpandDims", Build.Op("ExpandDims", factor, Build.Int(-1)), Build.Int(-1));
                    return [Build.Mul(wide, Build.Op("MatrixInverse", [op.inputs[0]], ("adjoint", true)))];
                }
            );
        registry
            .Add("Cholesky")
            .Input("input: T")
            .Output("output: T")
            .Attr(Types)
            .Shape(Shapes.Unchanged)
            .Kernel(static c => c.Return(Torch.Cholesky(c.Tensor(0))));
        registry
            .Add("MatrixSolve")
            .Input("matrix: T")
            .Input("rhs: T")
            .Output("output: T")
            .Attr("adjoint: bool = false")
            .Attr(Types)
            .Shape(static c => [c.Input(1)])
            .Kernel(static c =>
            {
                using var matrix = Oriented(c.Tensor(0), c.Attr<bool>("adjoint"));
                c.Return(Torch.Solve(matrix, c.Tensor(1)));
            })
            .Gradient(
                static (op, grads) =>
                {
                    var adjoint = op.get_attr<bool>("adjoint");
                    var byRight = Build.Op("MatrixSolve", [op.inputs[0], grads[0]], ("adjoint", !adjoint));
                    var outer = adjoint
                        ? Product(op.outputs[0], byRight, false, true)
                        : Product(byRight, op.outputs[0], false, true);
                    return [Build.Op("Neg", outer), byRight];
                }
            );
        registry
            .Add("MatrixTriangularSolve")
            .Input("matrix: T")
            .Input("rhs: T")
            .Output("output: T")
            .Attr("lower: bool = true")
            .Attr("adjoint: bool = false")
            .Attr(Types)
            .Shape(static c => [c.Input(1)])
            .Kernel(static c =>
            {
                var adjoint = c.Attr<bool>("adjoint");
                using var matrix = Oriented(c.Tensor(0), adjoint);
                c.Return(Torch.SolveTriangular(matrix, c.Tensor(1), upper: c.Attr<bool>("lower") == adjoint));
            });
    }

    private static Tensor Product(Tensor a, Tensor b, bool transposeA, bool transposeB) =>
        Build.Op("BatchMatMulV2", [a, b], ("adj_x", transposeA), ("adj_y", transposeB));

    private static Tensor Transposed(Tensor matrices)
    {
        int[] order = [.. Enumerable.Range(0, matrices.shape.ndim)];
        (order[^1], order[^2]) = (order[^2], order[^1]);
        return Build.Op("Transpose", matrices, Build.Vector(Array.ConvertAll(order, d => (long)d)));
    }

    /// <summary>The matrices, or their conjugate transposes.</summary>
    private static TorchTensor Oriented(TorchTensor matrices, bool adjoint)
    {
        if (matrices.Rank < 2)
            throw new InvalidArgumentError($"Input must be a batch of matrices, got shape {new Shape(matrices.Sizes)}");
        if (!adjoint)
            return matrices.Alias();
        int[] order = [.. Enumerable.Range(0, matrices.Rank)];
        (order[^1], order[^2]) = (order[^2], order[^1]);
        using var transposed = matrices.Permute(order);
        return matrices.DataType.is_complex() ? Torch.Conjugate(transposed) : transposed.Alias();
    }
}
