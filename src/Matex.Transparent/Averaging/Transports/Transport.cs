using Matex.Mpi;

namespace Matex.Transparent.Averaging;

/// <summary>
/// Carries data between all ranks. Before any data is combined the ranks' signatures are compared, and a rank that
/// does not come in time is reported.
/// </summary>
internal abstract class Transport : IDisposable
{
    public abstract string Name { get; }

    /// <summary>Combines all ranks' contributions on all ranks.</summary>
    public abstract void Reduce(Exchange exchange);

    /// <summary>Every rank's part, in rank order, to all ranks; a broadcast is a gather with one part.</summary>
    /// <param name="signature">The same on ranks that do the same.</param>
    /// <param name="description">What the gather is for, in the words of a message.</param>
    /// <param name="mine">Address of this rank's part; it may lie at its place within <paramref name="all"/>.</param>
    /// <param name="all">Address of the whole.</param>
    /// <param name="counts">Elements of each rank's part, the same on all ranks.</param>
    /// <param name="type">Type of the elements.</param>
    public abstract void Gather(
        ulong signature,
        Func<string> description,
        nint mine,
        nint all,
        ReadOnlySpan<long> counts,
        ElementType type
    );

    public abstract void Dispose();
}
