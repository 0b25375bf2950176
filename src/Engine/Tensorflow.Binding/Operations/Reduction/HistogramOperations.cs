namespace Tensorflow.Engine;

/// <summary>How many numbers fall into each of several ranges of one width.</summary>
internal static class HistogramOperations
{
    public static void Register(RegistryBuilder registry) =>
        registry
            .Add("HistogramFixedWidth")
            .Input("values: T")
            .Input("value_range: T")
            .Input("nbins: int32")
            .Output("out: dtype")
            .Attr("T: {int32, int64, float, double}")
            .Attr("dtype: {int32, int64} = DT_INT32")
            .Shape(static c => [new Shape(c.Integers(2) is [var bins] ? bins : -1)])
            .Kernel(Count)
            .NotDifferentiable();

    private static void Count(KernelContext c)
    {
        var (range, bins) = (c.Tensor(1), c.Tensor(2).ToInt64());
        if (range.Rank != 1 || range.Sizes[0] != 2)
            throw new InvalidArgumentError(
                $"value_range should be a vector of 2 elements, got {new Shape(range.Sizes)}"
            );
        var (low, high) = (range.ToDouble(0), range.ToDouble(1));
        if (!(low < high))
            throw new InvalidArgumentError(
                $"value_range should satisfy value_range[0] < value_range[1], but got '[{low}, {high}]'"
            );
        if (bins <= 0)
            throw new InvalidArgumentError($"nbins should be a positive number, but got '{bins}'");
        using var wide = Torch.Cast(c.Tensor(0), TF_DataType.TF_DOUBLE);
        using var values = wide.Contiguous();
        var step = (high - low) / bins;
        var counts = new long[bins];
        foreach (var value in values.Span<double>())
            counts[(long)Math.Min((Math.Max(value, low) - low) / step, bins - 1)]++;
        c.Return(Integers.Vector(counts, c.OutputType(0)));
    }
}
