using Tensorflow.Engine;

namespace Tensorflow.NumPy;

/// <summary>An array seen as (outer, reduced, inner): the dimensions before, among and after the reduced ones.</summary>
internal readonly struct Axes : IDisposable
{
    private Axes(TorchTensor source, long outer, long reduced, long inner, long[] kept, long[] keptWithOnes)
    {
        Source = source;
        Outer = outer;
        Reduced = reduced;
        Inner = inner;
        Kept = kept;
        KeptWithOnes = keptWithOnes;
    }

    /// <summary>The elements in an order in which the reduced dimensions are neighbours.</summary>
    public TorchTensor Source { get; }

    public long Outer { get; }

    public long Reduced { get; }

    public long Inner { get; }

    /// <summary>The dimensions that remain.</summary>
    public long[] Kept { get; }

    /// <summary>All dimensions, the reduced ones as 1.</summary>
    public long[] KeptWithOnes { get; }

    /// <param name="axes">Dimensions to reduce, negative ones counted from the end; null for all.</param>
    public static Axes Of(TorchTensor source, int[]? axes, string function)
    {
        var rank = source.Rank;
        var reduced = new bool[rank];
        if (axes is null)
            Array.Fill(reduced, true);
        else
            foreach (var axis in axes)
                reduced[Normalize(axis, rank, function)] = true;
        var order = new List<int>(rank);
        var firstReduced = Array.IndexOf(reduced, true);
        for (var i = 0; i < rank; i++)
            if (!reduced[i] && (firstReduced < 0 || i < firstReduced))
                order.Add(i);
        var outerCount = order.Count;
        order.AddRange(Enumerable.Range(0, rank).Where(i => reduced[i]));
        var innerStart = order.Count;
        order.AddRange(Enumerable.Range(0, rank).Where(i => !reduced[i] && firstReduced >= 0 && i > firstReduced));
        using var permuted = source.Permute([.. order]);
        var sizes = source.Sizes;
        return new Axes(
            permuted.Contiguous(),
            Product(order[..outerCount], sizes),
            Product(order[outerCount..innerStart], sizes),
            Product(order[innerStart..], sizes),
            [.. sizes.Where((_, i) => !reduced[i])],
            [.. sizes.Select((d, i) => reduced[i] ? 1 : d)]
        );
    }

    /// <summary>A dimension counted from the beginning.</summary>
    public static int Normalize(int axis, int rank, string function) =>
        axis >= -rank && axis < rank
            ? axis < 0
                ? axis + rank
                : axis
            : throw new InvalidArgumentError($"{function}: axis {axis} is out of range [{-rank}, {rank}).");

    public void Dispose() => Source.Dispose();

    private static long Product(List<int> dims, long[] sizes)
    {
        var product = 1L;
        foreach (var dim in dims)
            product *= sizes[dim];
        return product;
    }
}
