using Matex.Mpi;

namespace Matex.Transparent.Averaging;

/// <summary>
/// A reduction over all ranks, cut into pieces: what a rank contributes is packed piece by piece, and what comes back
/// unpacked, each in one pass over the data.
/// </summary>
internal abstract class Exchange
{
    /// <summary>Bytes of a piece at most: small enough for two of them to stay in a core's second-level cache.</summary>
    public const int PieceBytes = 128 << 10;

    /// <summary>The same on ranks that do the same, different otherwise: ranks are compared by it.</summary>
    public abstract ulong Signature { get; }

    /// <summary>What the exchange is for, in a word or two.</summary>
    public abstract string Name { get; }

    /// <summary>What the exchange is for, in the words of a message.</summary>
    public abstract string Description { get; }

    /// <summary>Number of pieces, the same on all ranks of the same signature; at least one.</summary>
    public abstract int Pieces { get; }

    /// <summary>Elements of a piece, in the form in which they travel.</summary>
    public abstract int Elements(int piece);

    /// <summary>The form in which elements of a piece travel.</summary>
    public abstract ElementType Wire(int piece);

    /// <summary>How the ranks' elements combine.</summary>
    public abstract Operation Operation { get; }

    /// <summary>Writes this rank's contribution.</summary>
    public abstract void Pack(int piece, nint slot);

    /// <summary>Combines contributions, in the given order, and stores the result where it belongs.</summary>
    /// <param name="piece">Which piece.</param>
    /// <param name="sources">Those of all ranks in rank order, or one that is combined already.</param>
    public abstract void Unpack(int piece, ReadOnlySpan<nint> sources);
}
