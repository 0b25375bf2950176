using System.Runtime.CompilerServices;

namespace Matex.Transparent.Averaging;

/// <summary>
/// Averages sets of gradients in place. What belongs to a set is laid out at its first use and kept; scaling by the
/// weights, conversion for the way and combination happen in one pass over the data.
/// </summary>
internal sealed class GradientAverager(Collectives collectives)
{
    // Few programs have more than a handful of optimizers; a program whose gradients change at every step would
    // otherwise fill the memory with layouts.
    private const int Kept = 16;

    private readonly List<GradientExchange> exchanges = [];

    /// <summary>Replaces each gradient by the sum over all ranks of gradient × weight. Collective.</summary>
    /// <param name="gradients">The same names, shapes and types in the same order on all ranks.</param>
    /// <exception cref="CollectiveMismatchException">
    /// On all ranks, when they bring different sets; it names the tensor, the ranks and what each has.
    /// </exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Average(ReadOnlySpan<GradientBuffer> gradients)
    {
        var exchange = Find(gradients);
        exchange.Bind(gradients);
        collectives.Reduce(exchange, exchange.Layout.Bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private GradientExchange Find(ReadOnlySpan<GradientBuffer> gradients)
    {
        foreach (var candidate in exchanges)
            if (candidate.Layout.Fits(gradients))
                return candidate;
        var created = new GradientExchange(GradientLayout.Create(gradients, collectives.Options.Compression));
        if (exchanges.Count == Kept)
            exchanges.RemoveAt(0);
        exchanges.Add(created);
        return created;
    }
}
