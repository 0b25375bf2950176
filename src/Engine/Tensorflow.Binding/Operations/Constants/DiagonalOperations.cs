namespace Tensorflow.Engine;

/// <summary>Tensors with given diagonals, diagonals of tensors, and bands of matrices.</summary>
internal static class DiagonalOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("Diag")
            .Input("diagonal: T")
            .Output("output: T")
            .Attr("T: type")
            .Shape(static c => [c.Input(0).concatenate(c.Input(0))])
            .Kernel(static c =>
            {
                var diagonal = c.Tensor(0);
                using var flat = diagonal.Reshape([diagonal.Count]);
                using var matrix = Diagonals.Matrices(flat);
                c.Return(matrix.Reshape([.. diagonal.Sizes, .. diagonal.Sizes]));
            })
            .Gradient(static (_, grads) => [Build.Op("DiagPart", grads[0])]);
        registry
            .Add("DiagPart")
            .Input("input: T")
            .Output("diagonal: T")
            .Attr("T: type")
            .Shape(static c => [c.Input(0).IsNull ? Shape.Null : new Shape(c.Input(0).dims[..(c.Input(0).ndim / 2)])])
            .Kernel(static c =>
            {
                var input = c.Tensor(0);
                var half = input.Sizes[..(input.Rank / 2)];
                if (input.Rank % 2 != 0 || !input.Sizes.AsSpan(half.Length).SequenceEqual(half))
                    throw new InvalidArgumentError(
                        $"The rank of the tensor should be even, with equal halves of the shape, got {new Shape(input.Sizes)}"
                    );
                var size = half.AsSpan().Product();
                using var square = input.Reshape([size, size]);
                using var diagonal = Diagonals.Of(square);
                c.Return(diagonal.Reshape(half));
            })
            .Gradient(static (_, grads) => [Build.Op("Diag", grads[0])]);
        registry
            .Add("MatrixDiag")
            .Input("diagonal: T")
            .Output("output: T")
            .Attr("T: type")
            .Shape(static c =>
                [c.Input(0).IsNull ? Shape.Null : c.Input(0).concatenate(new Shape(c.Input(0).dims[^1]))]
            )
            .Kernel(static c => c.Return(Diagonals.Matrices(c.Tensor(0))))
            .Gradient(static (_, grads) => [Build.Op("MatrixDiagPart", grads[0])]);
        registry
            .Add("MatrixDiagPart")
            .Input("input: T")
            .Output("diagonal: T")
            .Attr("T: type")
            .Shape(static c =>
                [
                    c.Input(0).IsNull
                        ? Shape.Null
                        : new Shape([.. c.Input(0).dims[..^2], Math.Min(c.Input(0).dims[^2], c.Input(0).dims[^1])]),
                ]
            )
            .Kernel(static c => c.Return(Diagonals.Of(c.Tensor(0))))
            .Gradient(
                static (op, grads) =>
                    [
                        op.inputs[0].shape.dims[^1] == op.inputs[0].shape.dims[^2]
                            ? Build.Op("MatrixDiag", grads[0])
                            : throw new NotSupportedException(
                                $"The embedded engine has no gradient for the diagonal of matrices that are not square: {op.inputs[0].shape}."
                            ),
                    ]
            );
        registry
            .Add("MatrixBandPart")
            .Input("input: T")
            .Input("num_lower: Tindex")
            .Input("num_upper: Tindex")
            .Output("band: T")
            .Attr("T: type")
            .Attr("Tindex: {int32, int64} = DT_INT64")
            .Shape(Shapes.Unchanged)
            .Kernel(static c => c.Return(Diagonals.Band(c.Tensor(0), c.Tensor(1).ToInt64(), c.Tensor(2).ToInt64())))
            .Gradient(
                static (op, grads) => [Build.Op("MatrixBandPart", grads[0], op.inputs[1], op.inputs[2]), null, null]
            );
    }
}
