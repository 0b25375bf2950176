namespace Tensorflow.Engine;

/// <summary>Operations that only give the same elements other dimensions: views, nothing is copied.</summary>
internal static class ReshapeOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("Reshape")
            .Input("tensor: T")
            .Input("shape: Tshape")
            .Output("output: T")
            .Attr("T: type")
            .Attr("Tshape: {int32, int64} = DT_INT32")
            .Shape(static c => [Inferred(c.Input(0), c.ConstantShape(1))])
            .Kernel(static c => c.Return(TensorLayouts.Reshape(c.Value(0), HostValue.ToIntegers(c.Tensor(1)))))
            .Gradient(static (op, grads) => [Build.ReshapeLike(grads[0], op.inputs[0]), null]);
        registry
            .Add("ExpandDims")
            .Input("input: T")
            .Input("dim: Tdim")
            .Output("output: T")
            .Attr("T: type")
            .Attr("Tdim: {int32, int64} = DT_INT32")
            .Shape(static c =>
            {
                if (c.Input(0).IsNull || c.Integers(1) is not [var axis, ..])
                    return [Shape.Null];
                var dims = c.Input(0).dims.ToList();
                dims.Insert(Shapes.Axis(axis, dims.Count + 1), 1);
                return [new Shape([.. dims])];
            })
            .Kernel(static c =>
            {
                var sizes = HostValue.Sizes(c.Value(0)).ToList();
                sizes.Insert(Shapes.Axis(c.Tensor(1).ToInt64(), sizes.Count + 1), 1);
                c.Return(TensorLayouts.Reshape(c.Value(0), [.. sizes]));
            })
            .Gradient(static (op, grads) => [Build.ReshapeLike(grads[0], op.inputs[0]), null]);
        registry
            .Add("Squeeze")
            .Input("input: T")
            .Output("output: T")
            .Attr("T: type")
            .Attr("squeeze_dims: list(int) >= 0 = []")
            .Shape(static c =>
            {
                var input = c.Input(0);
                var axes = c.Attr<long[]>("squeeze_dims");
                if (input.IsNull || (axes.Length == 0 && !input.IsFullyDefined))
                    return [Shape.Null];
                return [new Shape(Squeezed(input.dims, axes))];
            })
            .Kernel(static c =>
                c.Return(
                    TensorLayouts.Reshape(
                        c.Value(0),
                        Squeezed(HostValue.Sizes(c.Value(0)), c.Attr<long[]>("squeeze_dims"))
                    )
                )
            )
            .Gradient(static (op, grads) => [Build.ReshapeLike(grads[0], op.inputs[0])]);
    }

    private static long[] Squeezed(long[] sizes, long[] axes)
    {
        var dropped = new bool[sizes.Length];
        foreach (var axis in axes)
        {
            var dimension = Shapes.Axis(axis, sizes.Length);
            if (sizes[dimension] > 1)
                throw new InvalidArgumentError(
                    $"Can not squeeze dim[{dimension}], expected a dimension of 1, got {sizes[dimension]}"
                );
            dropped[dimension] = true;
        }
        return [.. sizes.Where((size, i) => axes.Length == 0 ? size != 1 : !dropped[i])];
    }

    /// <summary>The new shape, its -1 computed from the number of elements where that is known.</summary>
    private static Shape Inferred(Shape input, Shape target)
    {
        if (target.IsNull)
            return target;
        var dims = (long[])target.dims.Clone();
        var open = Array.IndexOf(dims, -1);
        var known = 1L;
        var unknown = 0;
        foreach (var size in dims)
            if (size < 0)
                unknown++;
            else
                known *= size;
        if (!input.IsFullyDefined)
            return target;
        if (unknown == 1 && known > 0)
            dims[open] = input.size / known;
        var product = dims.Aggregate(1L, (a, b) => a * b);
        if (unknown <= 1 && product != input.size)
            throw new InvalidArgumentError(
                $"Cannot reshape a tensor with {input.size} elements to shape {target} ({known} elements)"
            );
        return new Shape(dims);
    }
}
