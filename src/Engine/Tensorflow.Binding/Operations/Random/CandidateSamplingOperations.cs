namespace Tensorflow.Engine;

/// <summary>Classes drawn at random for sampled losses (<c>nce_loss</c>, <c>sampled_softmax_loss</c>).</summary>
internal static class CandidateSamplingOperations
{
    /// <summary>Numbers that TensorFlow reserves for each class; refused ones need more than one.</summary>
    private const long ReservedForEach = 2048;

    public static void Register(RegistryBuilder registry)
    {
        Sampler(registry, "UniformCandidateSampler", static range => new UniformSampler(range));
        Sampler(registry, "LogUniformCandidateSampler", static range => new LogUniformSampler(range));
    }

    private static void Sampler(RegistryBuilder registry, string name, Func<int, CandidateSampler> create) =>
        registry
            .Add(name)
            .Input("true_classes: int64")
            .Output("sampled_candidates: int64")
            .Output("true_expected_count: float")
            .Output("sampled_expected_count: float")
            .Attr("num_true: int")
            .Attr("num_sampled: int")
            .Attr("unique: bool")
            .Attr("range_max: int")
            .Attr("seed: int = 0")
            .Attr("seed2: int = 0")
            .Stateful()
            .Shape(static c =>
            {
                var sampled = new Shape(c.Attr<long>("num_sampled"));
                return [sampled, new Shape(c.Input(0).with_rank(2).dims[0], c.Attr<long>("num_true")), sampled];
            })
            .Kernel(c => Draw(c, create((int)c.Attr<long>("range_max"))))
            .NotDifferentiable();

    private static void Draw(KernelContext c, CandidateSampler sampler)
    {
        var (count, unique, range) = (
            (int)c.Attr<long>("num_sampled"),
            c.Attr<bool>("unique"),
            c.Attr<long>("range_max")
        );
        using var classes = c.Tensor(0).Contiguous();
        if (classes.Rank != 2 || classes.Sizes[1] != c.Attr<long>("num_true"))
            throw new InvalidArgumentError(
                $"true_classes must have shape (batch, {c.Attr<long>("num_true")}), got {new Shape(classes.Sizes)}"
            );
        if (unique && count > range)
            throw new InvalidArgumentError(
                $"Sampler's range is too small: {range} classes for {count} different samples"
            );
        var generator = c.State(static k => new GuardedPhilox(k.Attr<long>("seed"), k.Attr<long>("seed2")));
        var (drawn, tries) = sampler.Draw(generator.Reserve32(ReservedForEach * count), count, unique);
        var candidates = TorchTensor.Empty(TF_DataType.TF_INT64, [count]);
        drawn.CopyTo(candidates.Span<long>());
        c.Return(
            candidates,
            Expected(classes.Span<long>(), classes.Sizes, k => sampler.Expected(k, count, tries)),
            Expected(drawn, [count], k => sampler.Expected(k, count, tries))
        );
    }

    private static TorchTensor Expected(ReadOnlySpan<long> classes, long[] sizes, Func<long, float> expected)
    {
        var result = TorchTensor.Empty(TF_DataType.TF_FLOAT, sizes);
        var counts = result.Span<float>();
        for (var i = 0; i < counts.Length; i++)
            counts[i] = expected(classes[i]);
        return result;
    }
}
