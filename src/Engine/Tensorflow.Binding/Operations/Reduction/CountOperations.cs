namespace Tensorflow.Engine;

/// <summary>How often each small integer occurs.</summary>
internal static class CountOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("Bincount")
            .Input("arr: int32")
            .Input("size: int32")
            .Input("weights: T")
            .Output("bins: T")
            .Attr("T: {int32, int64, float, double}")
            .Shape(static c => [new Shape(c.Integers(1)?[0] ?? -1)])
            .Kernel(static c => c.Return(Count(c.Tensor(0), c.Tensor(1).ToInt64(), c.Tensor(2), false)))
            .NotDifferentiable();
        registry
            .Add("DenseBincount")
            .Input("input: Tidx")
            .Input("size: Tidx")
            .Input("weights: T")
            .Output("output: T")
            .Attr("Tidx: {int32, int64}")
            .Attr("T: {int32, int64, float, double}")
            .Attr("binary_output: bool = false")
            .Shape(static c =>
                [
                    c.Input(0).ndim == 2
                        ? new Shape(c.Input(0).dims[0], c.Integers(1)?[0] ?? -1)
                        : new Shape(c.Integers(1)?[0] ?? -1),
                ]
            )
            .Kernel(static c =>
                c.Return(Count(c.Tensor(0), c.Tensor(1).ToInt64(), c.Tensor(2), c.Attr<bool>("binary_output")))
            )
            .NotDifferentiable();
    }

    /// <summary>Counts, or sums of weights, of the values below <paramref name="size"/>; row by row for a matrix.</summary>
    private static TorchTensor Count(TorchTensor values, long size, TorchTensor weights, bool binary)
    {
        if (size < 0)
            throw new InvalidArgumentError($"size ({size}) must be non-negative");
        using var integers = Integers.AsInt64(values);
        using var given = Torch.Cast(weights, TF_DataType.TF_DOUBLE);
        using var flatWeights = given.Contiguous();
        var rows = values.Rank == 2 ? values.Sizes[0] : 1;
        var width = rows == 0 ? 0 : values.Count / rows;
        var sums = new double[rows * size];
        var span = integers.Span<long>();
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i] < 0)
                throw new InvalidArgumentError($"Input must be non-negative, got {span[i]}");
            if (span[i] >= size)
                continue;
            var at = (width == 0 ? 0 : i / width * size) + span[i];
            var weight = flatWeights.Count == 0 ? 1 : flatWeights.Span<double>()[i];
            sums[at] = binary ? 1 : sums[at] + weight;
        }
        using var wide = TorchTensor.FromSpan<double>(sums, values.Rank == 2 ? [rows, size] : [size]);
        return Torch.Cast(wide, weights.DataType);
    }
}
