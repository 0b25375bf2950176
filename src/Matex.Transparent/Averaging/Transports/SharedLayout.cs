namespace Matex.Transparent.Averaging;

/// <summary>
/// Where things lie in the shared segment. Each rank has a ring of slots for its contributions; a second ring takes
/// results that ranks compute for each other. A slot begins with a line of its own that says which piece it holds, so
/// that one look at it tells everything. No two ranks write to one cache line.
/// </summary>
internal readonly unsafe struct SharedLayout(nint address, int ranks)
{
    /// <summary>
    /// Slots of a ring. A rank packs one piece ahead and reuses a slot only after all others have published two pieces
    /// more, by which time they have read it.
    /// </summary>
    public const int Slots = 4;

    private const int LineBytes = 64;
    private const int SlotBytes = LineBytes + Exchange.PieceBytes;

    // Two lines each: neighbouring lines are fetched in pairs.
    private const int CounterBytes = 2 * LineBytes;

    /// <summary>The rank, plus one, that reports late ranks; 0 while nobody does.</summary>
    public ref long Reporter => ref *(long*)(address + ranks * CounterBytes);

    /// <summary>Bytes of the whole segment.</summary>
    public static long Size(int ranks) => (long)(ranks + 1) * CounterBytes + (long)(ranks + 1) * Slots * SlotBytes;

    /// <summary>Pieces of which a rank has computed its share of the result.</summary>
    public ref long Combined(int rank) => ref *(long*)(address + rank * CounterBytes);

    /// <summary>Number of the piece, plus one, that a rank's slot holds.</summary>
    public ref long Number(int rank, long number) => ref *(long*)Slot(rank, number);

    /// <summary>Signature of the exchange to which the piece in a slot belongs.</summary>
    public ref ulong Signature(int rank, long number) => ref *(ulong*)(Slot(rank, number) + sizeof(long));

    /// <summary>Where a rank's contribution to a piece lies.</summary>
    public nint Contribution(int rank, long number) => Slot(rank, number) + LineBytes;

    /// <summary>Where a piece's result lies.</summary>
    public nint Result(long number) => Slot(ranks, number) + LineBytes;

    private nint Slot(int rank, long number) =>
        address + (ranks + 1) * CounterBytes + (nint)(rank * Slots + (number & (Slots - 1))) * SlotBytes;
}
