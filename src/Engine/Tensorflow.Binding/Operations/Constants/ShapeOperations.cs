namespace Tensorflow.Engine;

/// <summary>The shape of a tensor as a value.</summary>
internal static class ShapeOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("Shape")
            .Input("input: T")
            .Output("output: out_type")
            .Attr("T: type")
            .Attr("out_type: {int32, int64} = DT_INT32")
            .Shape(static c => [new Shape(c.Input(0).ndim)])
            .Kernel(static c => c.Return(Integers.Vector(HostValue.Sizes(c.Value(0)), c.OutputType(0))))
            .NotDifferentiable();
        registry
            .Add("ShapeN")
            .Input("input: N * T")
            .Output("output: N * out_type")
            .Attr("N: int >= 1")
            .Attr("T: type")
            .Attr("out_type: {int32, int64} = DT_INT32")
            .Shape(static c => [.. Enumerable.Range(0, c.Count).Select(i => new Shape(c.Input(i).ndim))])
            .Kernel(static c =>
            {
                var outputs = new TensorValue[c.Count];
                for (var i = 0; i < outputs.Length; i++)
                    outputs[i] = Integers.Vector(HostValue.Sizes(c.Value(i)), c.OutputType(i));
                c.Return(outputs);
            })
            .NotDifferentiable();
        registry
            .Add("Size")
            .Input("input: T")
            .Output("output: out_type")
            .Attr("T: type")
            .Attr("out_type: {int32, int64} = DT_INT32")
            .Shape(Shapes.Scalar)
            .Kernel(static c =>
                c.Return(Integers.Scalar(HostValue.Sizes(c.Value(0)).AsSpan().Product(), c.OutputType(0)))
            )
            .NotDifferentiable();
        registry
            .Add("Rank")
            .Input("input: T")
            .Output("output: int32")
            .Attr("T: type")
            .Shape(Shapes.Scalar)
            .Kernel(static c => c.Return(TorchTensor.Scalar(HostValue.Sizes(c.Value(0)).Length)))
            .NotDifferentiable();
        registry
            .Add("EnsureShape")
            .Input("input: T")
            .Output("output: T")
            .Attr("shape: shape")
            .Attr("T: type")
            .Shape(static c => [c.Input(0).merge_with(c.Attr<Shape>("shape"))])
            .Kernel(static c =>
            {
                if (!new Shape(HostValue.Sizes(c.Value(0))).is_compatible_with(c.Attr<Shape>("shape")))
                    throw new InvalidArgumentError(
                        $"Shape of tensor {c.NodeName} {new Shape(HostValue.Sizes(c.Value(0)))} is not compatible with expected shape {c.Attr<Shape>("shape")}."
                    );
                c.Return(HostValue.Share(c.Value(0)));
            })
            .Gradient(static (_, grads) => [grads[0]]);
        registry
            .Add("ListDiff")
            .Input("x: T")
            .Input("y: T")
            .Output("out: T")
            .Output("idx: out_idx")
            .Attr("T: type")
            .Attr("out_idx: {int32, int64} = DT_INT32")
            .Shape(static _ => [new Shape(-1), new Shape(-1)])
            .Kernel(static c =>
            {
                var (x, y) = (HostValue.ToIntegers(c.Tensor(0)), HostValue.ToIntegers(c.Tensor(1)));
                var places = Enumerable.Range(0, x.Length).Where(i => !y.Contains(x[i])).Select(i => (long)i).ToArray();
                c.Return(
                    Integers.Vector(Array.ConvertAll(places, i => x[i]), c.OutputType(0)),
                    Integers.Vector(places, c.OutputType(1))
                );
            })
            .NotDifferentiable();
    }
}
