namespace Tensorflow.Engine;

/// <summary>Checks of inputs that kernels make before they read memory, with TensorFlow's kind of error.</summary>
internal static class KernelChecks
{
    public static void CheckRank(this KernelContext c, int input, params ReadOnlySpan<int> ranks)
    {
        var sizes = c.Tensor(input).Sizes;
        if (!ranks.Contains(sizes.Length))
            throw Error(c, input, $"must have rank {string.Join(" or ", ranks.ToArray())}", sizes);
    }

    public static void CheckRankAtLeast(this KernelContext c, int input, int rank)
    {
        var sizes = c.Tensor(input).Sizes;
        if (sizes.Length < rank)
            throw Error(c, input, $"must have at least rank {rank}", sizes);
    }

    public static void CheckShape(this KernelContext c, int input, params ReadOnlySpan<long> wanted)
    {
        var sizes = c.Tensor(input).Sizes;
        if (!wanted.SequenceEqual(sizes))
            throw Error(c, input, $"must have shape {new Shape(wanted.ToArray())}", sizes);
    }

    /// <summary>The shape of an input must be that of another one.</summary>
    public static void CheckSameShape(this KernelContext c, int input, int other) =>
        c.CheckShape(input, c.Tensor(other).Sizes);

    private static InvalidArgumentError Error(KernelContext c, int input, string what, long[] sizes) =>
        new($"Input {input} of {c.Definition.Name} {what}, got shape {new Shape(sizes)} [Op:{c.NodeName}]");
}
