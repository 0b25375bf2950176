namespace Tensorflow.Engine;

/// <summary>Orders of dimensions and of elements along them.</summary>
internal static class TransposeOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("Transpose")
            .Input("x: T")
            .Input("perm: Tperm")
            .Output("y: T")
            .Attr("T: type")
            .Attr("Tperm: {int32, int64} = DT_INT32")
            .Shape(static c =>
            {
                var input = c.Input(0);
                if (c.Integers(1) is not { } order)
                    return [input.IsNull ? Shape.Null : Shape.UnknownOfRank(input.ndim)];
                if (input.IsNull)
                    return [Shape.UnknownOfRank(order.Length)];
                CheckOrder(order, input.ndim);
                return [new Shape(Array.ConvertAll(order, i => input.dims[i]))];
            })
            .Kernel(static c =>
            {
                var x = c.Tensor(0);
                var order = HostValue.ToIntegers(c.Tensor(1));
                CheckOrder(order, x.Rank);
                c.Return(TensorLayouts.Transpose(x, Array.ConvertAll(order, i => (int)i)));
            })
            .Gradient(
                static (op, grads) =>
                    [Build.Op("Transpose", grads[0], Build.Op("InvertPermutation", op.inputs[1])), null]
            );
        registry
            .Add("InvertPermutation")
            .Input("x: T")
            .Output("y: T")
            .Attr("T: {int32, int64} = DT_INT32")
            .Shape(Shapes.Unchanged)
            .Kernel(static c =>
            {
                var order = HostValue.ToIntegers(c.Tensor(0));
                CheckOrder(order, order.Length);
                var inverse = new long[order.Length];
                for (var i = 0; i < order.Length; i++)
                    inverse[order[i]] = i;
                c.Return(Integers.Vector(inverse, c.OutputType(0)));
            })
            .NotDifferentiable();
        registry
            .Add("ReverseV2")
            .Input("tensor: T")
            .Input("axis: Tidx")
            .Output("output: T")
            .Attr("Tidx: {int32, int64} = DT_INT32")
            .Attr("T: type")
            .Shape(Shapes.Unchanged)
            .Kernel(static c =>
            {
                var axes = Reductions.Axes(c.Tensor(1), c.Tensor(0).Rank);
                c.Return(axes.Length == 0 ? c.Tensor(0).Alias() : Torch.Flip(c.Tensor(0), axes));
            })
            .Gradient(static (op, grads) => [Build.Op("ReverseV2", grads[0], op.inputs[1]), null]);
        registry
            .Add("Roll")
            .Input("input: T")
            .Input("shift: Tshift")
            .Input("axis: Taxis")
            .Output("output: T")
            .Attr("T: type")
            .Attr("Tshift: {int32, int64}")
            .Attr("Taxis: {int32, int64}")
            .Shape(Shapes.Unchanged)
            .Kernel(static c =>
                c.Return(Torch.Roll(c.Tensor(0), HostValue.ToIntegers(c.Tensor(1)), HostValue.ToIntegers(c.Tensor(2))))
            )
            .Gradient(
                static (op, grads) =>
                    [Build.Op("Roll", grads[0], Build.Op("Neg", op.inputs[1]), op.inputs[2]), null, null]
            );
    }

    private static void CheckOrder(long[] order, int rank)
    {
        var seen = new bool[rank];
        if (order.Length != rank)
            throw new InvalidArgumentError(
                $"transpose expects a vector of size {rank}. But input(1) is a vector of size {order.Length}"
            );
        foreach (var i in order)
        {
            if (i < 0 || i >= rank || seen[i])
                throw new InvalidArgumentError(
                    $"[{string.Join(',', order)}] is not a permutation of {rank} dimensions."
                );
            seen[i] = true;
        }
    }
}
