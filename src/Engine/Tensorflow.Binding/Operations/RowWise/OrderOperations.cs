namespace Tensorflow.Engine;

/// <summary>Elements by their rank within their row, and places of values in sorted rows.</summary>
internal static class OrderOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("NthElement")
            .Input("input: T")
            .Input("n: int32")
            .Output("values: T")
            .Attr("reverse: bool = false")
            .Attr("T: realnumbertype")
            .Shape(static c =>
            {
                var input = c.Input(0);
                return [input.IsNull ? input : new Shape(input.with_rank_at_least(1).dims[..^1])];
            })
            .Kernel(Nth)
            .Gradient(
                static (op, grads) =>
                {
                    // Elements that are equal share the gradient.
                    var input = op.inputs[0];
                    var axis = Build.Int(-1);
                    var chosen = Build.Op("ExpandDims", op.outputs[0], axis);
                    var isChosen = Build.Cast(Build.Op("Equal", chosen, input), grads[0].dtype);
                    var count = Build.Op("Sum", [isChosen, axis], ("keep_dims", true));
                    var share = Build.Op("RealDiv", isChosen, count);
                    return [Build.Mul(share, Build.Op("ExpandDims", grads[0], axis)), null];
                }
            );
        Bound(registry, "LowerBound", static (row, value) => Bounds.Lower(row, value));
        Bound(registry, "UpperBound", static (row, value) => Bounds.Upper(row, value));
    }

    private delegate int Place(ReadOnlySpan<double> row, double value);

    private static void Bound(RegistryBuilder registry, string name, Place place) =>
        registry
            .Add(name)
            .Input("sorted_inputs: T")
            .Input("values: T")
            .Output("output: out_type")
            .Attr("T: type")
            .Attr("out_type: {int32, int64} = DT_INT32")
            .Shape(static c => [c.Input(1).with_rank(2)])
            .Kernel(c =>
            {
                var (sorted, values) = (c.Tensor(0), c.Tensor(1));
                if (sorted.Rank != 2 || values.Rank != 2 || sorted.Sizes[0] != values.Sizes[0])
                    throw new InvalidArgumentError(
                        $"sorted_inputs and values must be matrices with the same number of rows, got {new Shape(sorted.Sizes)} and {new Shape(values.Sizes)}"
                    );
                var (table, wanted) = (Doubles(sorted), Doubles(values));
                var (columns, width) = ((int)sorted.Sizes[1], (int)values.Sizes[1]);
                var places = new long[wanted.Length];
                for (var i = 0; i < places.Length; i++)
                    places[i] = place(table.AsSpan(i / width * columns, columns), wanted[i]);
                using var flat = Integers.Vector(places, c.OutputType(0));
                c.Return(flat.Reshape(values.Sizes));
            })
            .NotDifferentiable();

    private static void Nth(KernelContext c)
    {
        var input = c.Tensor(0);
        if (c.Tensor(1).Rank != 0)
            throw new InvalidArgumentError($"N must be scalar but has shape {new Shape(c.Tensor(1).Sizes)}");
        var n = (int)c.Tensor(1).ToInt64();
        if (input.Rank < 1)
            throw new InvalidArgumentError($"Input must be at least rank 1 but is rank {input.Rank}");
        var width = (int)input.Sizes[^1];
        if (n < 0 || n >= width)
            throw new InvalidArgumentError(
                $"Input must have last dimension > n = {n} >= 0, got shape {new Shape(input.Sizes)}"
            );
        var place = c.Attr<bool>("reverse") ? width - 1 - n : n;
        var values = Doubles(input);
        var chosen = new double[values.Length / width];
        for (var row = 0; row < chosen.Length; row++)
        {
            var elements = values.AsSpan(row * width, width);
            elements.Sort();
            chosen[row] = elements[place];
        }
        using var wide = TorchTensor.FromSpan<double>(chosen, input.Sizes[..^1]);
        c.Return(Torch.Cast(wide, input.DataType));
    }

    private static double[] Doubles(TorchTensor tensor)
    {
        using var wide = Torch.Cast(tensor, TF_DataType.TF_DOUBLE);
        using var flat = wide.Contiguous();
        return flat.Span<double>().ToArray();
    }
}
