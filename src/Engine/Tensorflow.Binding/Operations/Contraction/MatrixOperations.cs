namespace Tensorflow.Engine;

/// <summary>Products of matrices and of batches of matrices.</summary>
internal static class MatrixOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("MatMul")
            .Input("a: T")
            .Input("b: T")
            .Output("product: T")
            .Attr("transpose_a: bool = false")
            .Attr("transpose_b: bool = false")
            .Attr("T: numbertype")
            .Attr("grad_a: bool = false")
            .Attr("grad_b: bool = false")
            .Shape(static c =>
                [Product(c.Input(0), c.Input(1), c.Attr<bool>("transpose_a"), c.Attr<bool>("transpose_b"))]
            )
            .Kernel(static c =>
            {
                using var a = Oriented(c.Tensor(0), c.Attr<bool>("transpose_a"), "a");
                using var b = Oriented(c.Tensor(1), c.Attr<bool>("transpose_b"), "b");
                c.Return(
                    c.MayDefer && DeferredProduct.TryCreate(a, b) is { } product
                        ? TorchTensor.Defer(product)
                        : MatrixProduct.Multiply(a, b)
                );
            })
            .Gradient(static (op, grads) => Gradient(op, grads[0], "MatMul", "transpose_a", "transpose_b"));
        Batch(registry, "BatchMatMul");
        Batch(registry, "BatchMatMulV2");
        Batch(registry, "BatchMatMulV3");
    }

    private static void Batch(RegistryBuilder registry, string name)
    {
        var operation = registry
            .Add(name)
            .Input("x: T")
            .Input("y: T")
            .Output("output: T")
            .Attr("T: numbertype")
            .Attr("adj_x: bool = false")
            .Attr("adj_y: bool = false")
            .Attr("grad_x: bool = false")
            .Attr("grad_y: bool = false")
            .Shape(static c => [BatchProduct(c.Input(0), c.Input(1), c.Attr<bool>("adj_x"), c.Attr<bool>("adj_y"))])
            .Kernel(static c =>
            {
                using var x = Swapped(c.Tensor(0), c.Attr<bool>("adj_x"));
                using var y = Swapped(c.Tensor(1), c.Attr<bool>("adj_y"));
                if (x.Sizes[^1] != y.Sizes[^2])
                    throw Incompatible(c.Tensor(0), c.Tensor(1));
                c.Return(BatchedProduct.Multiply(x, y));
            });
        operation.Gradient(
            (op, grads) =>
            {
                var result = Gradient(op, grads[0], name, "adj_x", "adj_y");
                return Build.UnbroadcastBatch(op.inputs[0], op.inputs[1], result[0], result[1]);
            }
        );
    }

    private static Tensor?[] Gradient(Operation op, Tensor grad, string product, string first, string second)
    {
        var transposeA = op.get_attr<bool>(first);
        var transposeB = op.get_attr<bool>(second);
        var (a, b) = (op.inputs[0], op.inputs[1]);
        Tensor? Times(int input, Tensor x, Tensor y, bool transposeX, bool transposeY) =>
            Build.IsWanted(op, input) ? Build.Op(product, [x, y], (first, transposeX), (second, transposeY)) : null;
        return (transposeA, transposeB) switch
        {
            (false, false) => [Times(0, grad, b, false, true), Times(1, a, grad, true, false)],
            (false, true) => [Times(0, grad, b, false, false), Times(1, grad, a, true, false)],
            (true, false) => [Times(0, b, grad, false, true), Times(1, a, grad, false, false)],
            (true, true) => [Times(0, b, grad, true, true), Times(1, grad, a, true, true)],
        };
    }

    private static TorchTensor Oriented(TorchTensor matrix, bool transpose, string name)
    {
        if (matrix.Rank != 2)
            throw new InvalidArgumentError(
                $"In[{(name == "a" ? 0 : 1)}] is not a matrix. Instead it has shape {new Shape(matrix.Sizes)}"
            );
        return transpose ? matrix.Permute([1, 0]) : matrix.Alias();
    }

    private static TorchTensor Swapped(TorchTensor batch, bool adjoint)
    {
        if (batch.Rank < 2)
            throw new InvalidArgumentError($"In[0] and In[1] ndims must be >= 2, got shape {new Shape(batch.Sizes)}");
        if (!adjoint)
            return batch.Alias();
        Span<int> order = stackalloc int[batch.Rank];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        (order[^1], order[^2]) = (order[^2], order[^1]);
        return batch.Permute(order);
    }

    private static Shape Product(Shape a, Shape b, bool transposeA, bool transposeB)
    {
        a = a.with_rank(2);
        b = b.with_rank(2);
        var inner = (a.dims[transposeA ? 0 : 1], b.dims[transposeB ? 1 : 0]);
        if (inner.Item1 >= 0 && inner.Item2 >= 0 && inner.Item1 != inner.Item2)
            throw new InvalidArgumentError($"Matrix size-incompatible: In[0]: {a}, In[1]: {b}");
        return new Shape(a.dims[transposeA ? 1 : 0], b.dims[transposeB ? 0 : 1]);
    }

    private static Shape BatchProduct(Shape x, Shape y, bool adjointX, bool adjointY)
    {
        if (x.IsNull || y.IsNull)
            return Shape.Null;
        if (x.ndim < 2 || y.ndim < 2)
            throw new InvalidArgumentError($"In[0] and In[1] ndims must be >= 2: {x}, {y}");
        var batch = Shapes.Broadcast(new Shape(x.dims[..^2]), new Shape(y.dims[..^2]));
        return new Shape([.. batch.dims, x.dims[^(adjointX ? 1 : 2)], y.dims[^(adjointY ? 2 : 1)]]);
    }

    private static InvalidArgumentError Incompatible(TorchTensor x, TorchTensor y) =>
        new($"Matrix size-incompatible: In[0]: {new Shape(x.Sizes)}, In[1]: {new Shape(y.Sizes)}");
}
