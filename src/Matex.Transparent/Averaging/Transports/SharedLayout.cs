namespace Matex.Transparent.Averaging;

/// <summary>
/// Where things lie in the shared segment. Each rank has lines of its own for its counters, so that no two ranks write
/// to one cache line, then a ring of slots; a second ring takes results that ranks compute for each other.
/// </summary>
internal readonly unsafe struct SharedLayout(nint address, int ranks)
{
    /// <summary>
    /// Slots of a ring. A rank packs one piece ahead and reuses a slot only after all others have published two pieces
    /// more, by which time they have read it.
    /// </summary>
    public const int Slots = 4;

    private const int LineBytes = 256;

    /// <summary>Bytes of the whole segment.</summary>
    public static long Size(int ranks) => (long)ranks * LineBytes + (long)(ranks + 1) * Slots * Exchange.PieceBytes;

    /// <summary>Pieces that a rank has contributed since the start.</summary>
    public ref long Contributed(int rank) => ref *(long*)(address + rank * LineBytes);

    /// <summary>Pieces of which a rank has computed its share of the result.</summary>
    public ref long Combined(int rank) => ref *(long*)(address + rank * LineBytes + 64);

    /// <summary>The rank, plus one, that reports late ranks; 0 while nobody does.</summary>
    public ref long Reporter => ref *(long*)(address + 192);

    /// <summary>Signature of the exchange to which the piece in a slot belongs.</summary>
    public ref ulong Signature(int rank, long sequence) =>
        ref *(ulong*)(address + rank * LineBytes + 128 + (int)(sequence % Slots) * sizeof(ulong));

    /// <summary>A rank's slot for a piece.</summary>
    public nint Slot(int rank, long sequence) =>
        address + ranks * LineBytes + (nint)(rank * Slots + sequence % Slots) * Exchange.PieceBytes;

    /// <summary>The slot that takes a piece's result.</summary>
    public nint Result(long sequence) => Slot(ranks, sequence);
}
