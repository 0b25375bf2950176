namespace Tensorflow.Engine;

/// <summary>The largest elements of each row.</summary>
internal static class RankingOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("TopKV2")
            .Input("input: T")
            .Input("k: Tk")
            .Output("values: T")
            .Output("indices: index_type")
            .Attr("sorted: bool = true")
            .Attr("T: realnumbertype")
            .Attr("Tk: {int16, int32, int64} = DT_INT32")
            .Attr("index_type: {int16, int32, int64} = DT_INT32")
            .Shape(static c =>
            {
                var input = c.Input(0);
                if (input.IsNull)
                    return [Shape.Null, Shape.Null];
                var shape = Shapes.With(input.with_rank_at_least(1), input.ndim - 1, c.Integers(1)?[0] ?? -1);
                return [shape, shape];
            })
            .Kernel(static c => TopK(c, (int)c.Tensor(1).ToInt64()))
            .Gradient(TopKGradient);
        InTopK(registry, "InTopKV2", static c => c.Tensor(2).ToInt64()).Input("k: T");
        InTopK(registry, "InTopK", static c => c.Attr<long>("k")).Attr("k: int");
    }

    private static void TopK(KernelContext c, int k)
    {
        var input = c.Tensor(0);
        if (input.Rank < 1 || input.Sizes[^1] < k)
            throw new InvalidArgumentError(
                $"input must have at least k = {k} columns, had shape {new Shape(input.Sizes)}"
            );
        var (values, indices) = Ranking.TopK(input, k, c.OutputType(1));
        c.Return(values, indices);
    }

    private static OperationBuilder InTopK(RegistryBuilder registry, string name, Func<KernelContext, long> k) =>
        registry
            .Add(name)
            .Input("predictions: float")
            .Input("targets: T")
            .Output("precision: bool")
            .Attr("T: {int32, int64} = DT_INT32")
            .Shape(static c => [c.Input(1)])
            .Kernel(c => c.Return(Ranking.InTopK(c.Tensor(0), c.Tensor(1), k(c))))
            .NotDifferentiable();

    /// <summary>Puts the gradients of the values back at their positions.</summary>
    private static Tensor?[] TopKGradient(Operation op, Tensor[] grads)
    {
        var input = op.inputs[0];
        var shape = Build.Op("Shape", input);
        var columns = Build.Op("GatherV2", shape, Build.Op("Sub", Build.Op("Rank", input), Build.Int(1)), Build.Int(0));
        var flat = Build.Op("Reshape", input, Build.Op("Pack", [Build.Int(-1), columns], ("N", 2)));
        var positions = Build.Op("Shape", op.outputs[1]);
        var k = Build.Op("GatherV2", positions, Build.Op("Sub", Build.Op("Rank", input), Build.Int(1)), Build.Int(0));
        var indices = Build.Op(
            "Reshape",
            Build.Cast(op.outputs[1], TF_DataType.TF_INT32),
            Build.Op("Pack", [Build.Int(-1), k], ("N", 2))
        );
        var rows = Build.Op("GatherV2", Build.Op("Shape", indices), Build.Int(0), Build.Int(0));
        var starts = Build.Op("Mul", Build.Op("Range", Build.Int(0), rows, Build.Int(1)), columns);
        var places = Build.Op(
            "Reshape",
            Build.Op("AddV2", indices, Build.Op("ExpandDims", starts, Build.Int(-1))),
            Build.Vector([-1])
        );
        var size = Build.Op("Reshape", Build.Op("Size", flat), Build.Vector([1]));
        var scattered = Build.Op(
            "ScatterNd",
            Build.Op("ExpandDims", places, Build.Int(-1)),
            Build.Op("Reshape", grads[0], Build.Vector([-1])),
            size
        );
        return [Build.Op("Reshape", scattered, shape), null];
    }
}
