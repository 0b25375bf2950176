namespace Tensorflow.Engine;

/// <summary>Reductions along dimensions that are given as a tensor.</summary>
internal static class ReductionOperations
{
    private delegate TorchTensor Reduction(TorchTensor input, ReadOnlySpan<long> axes, bool keep);

    public static void Register(RegistryBuilder registry)
    {
        Add(registry, "Sum", "numbertype", Reductions.Sum).Gradient(SumGradient);
        Add(registry, "Mean", "numbertype", Reductions.Mean).Gradient(MeanGradient);
        Add(registry, "Max", "realnumbertype", Torch.Amax).Gradient(ExtremeGradient);
        Add(registry, "Min", "realnumbertype", Torch.Amin).Gradient(ExtremeGradient);
        Add(registry, "Prod", "numbertype", Reductions.Prod).Gradient(ReductionGradients.Prod);
        Add(registry, "EuclideanNorm", "numbertype", Reductions.EuclideanNorm)
            .Gradient(
                static (op, grads) =>
                {
                    var norm = Spread(op, op.outputs[0]);
                    var grad = Spread(op, grads[0]);
                    return [Build.Mul(op.inputs[0], Build.Op("DivNoNan", grad, norm)), null];
                }
            );
        Logical(registry, "All", Torch.All);
        Logical(registry, "Any", Torch.Any);
        registry
            .Add("L2Loss")
            .Input("t: T")
            .Output("output: T")
            .Attr("T: {half, bfloat16, float, double}")
            .Shape(Shapes.Scalar)
            .Kernel(static c =>
            {
                using var flat = c.Tensor(0).Reshape([c.Tensor(0).Count]);
                using var square = Torch.Square(flat);
                using var sum = Torch.Sum(square, [0], false);
                c.Return(Torch.MultiplyScalar(sum, 0.5));
            })
            .Gradient(static (op, grads) => [Build.Mul(op.inputs[0], grads[0])]);
    }

    private static OperationBuilder Add(RegistryBuilder registry, string name, string types, Reduction function) =>
        registry
            .Add(name)
            .Input("input: T")
            .Input("reduction_indices: Tidx")
            .Output("output: T")
            .Attr("keep_dims: bool = false")
            .Attr($"T: {types}")
            .Attr("Tidx: {int32, int64} = DT_INT32")
            .Shape(Shape)
            .Kernel(c =>
            {
                var input = c.Tensor(0);
                var axes = Reductions.Axes(c.Tensor(1), input.Rank);
                c.Return(axes.Length == 0 ? input.Alias() : function(input, axes, c.Attr<bool>("keep_dims")));
            });

    private static void Logical(RegistryBuilder registry, string name, Reduction function) =>
        registry
            .Add(name)
            .Input("input: bool")
            .Input("reduction_indices: Tidx")
            .Output("output: bool")
            .Attr("keep_dims: bool = false")
            .Attr("Tidx: {int32, int64} = DT_INT32")
            .Shape(Shape)
            .Kernel(c =>
            {
                var input = c.Tensor(0);
                var axes = Reductions.Axes(c.Tensor(1), input.Rank);
                c.Return(axes.Length == 0 ? input.Alias() : function(input, axes, c.Attr<bool>("keep_dims")));
            })
            .NotDifferentiable();

    private static Shape[] Shape(ShapeContext c) =>
        [Shapes.Reduced(c.Input(0), c.Integers(1), c.Attr<bool>("keep_dims"))];

    private static Tensor?[] SumGradient(Operation op, Tensor[] grads) => [Spread(op, grads[0]), null];

    private static Tensor?[] MeanGradient(Operation op, Tensor[] grads)
    {
        var input = op.inputs[0];
        var output = op.outputs[0];
        var sum = Spread(op, grads[0]);
        if (input.shape.IsFullyDefined && output.shape.IsFullyDefined)
        {
            var factor = (double)input.shape.size / Math.Max(1, output.shape.size);
            return [Build.Op("RealDiv", sum, Build.Like(sum, factor)), null];
        }
        var sizes = Build.Op("Size", input);
        var ratio = Build.Op("FloorDiv", sizes, Build.Op("Maximum", Build.Op("Size", output), Build.Like(sizes, 1)));
        return [Build.Op("RealDiv", sum, Build.Cast(ratio, sum.dtype)), null];
    }

    /// <summary>The gradient is shared equally by the elements that reach the extreme value.</summary>
    private static Tensor?[] ExtremeGradient(Operation op, Tensor[] grads)
    {
        var input = op.inputs[0];
        var kept = ReductionGradients.Keep(op, op.outputs[0]);
        var grad = ReductionGradients.Keep(op, grads[0]);
        var indicators = Build.Cast(Build.Op("Equal", input, kept), grad.dtype);
        var ties = Build.Op("Sum", [indicators, op.inputs[1]], ("keep_dims", true));
        return [Build.Mul(Build.Op("RealDiv", indicators, ties), grad), null];
    }

    private static Tensor Spread(Operation op, Tensor value) =>
        Build.BroadcastTo(ReductionGradients.Keep(op, value), op.inputs[0]);
}
