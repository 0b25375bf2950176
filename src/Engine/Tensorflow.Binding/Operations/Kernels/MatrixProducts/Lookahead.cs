using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Engine;

/// <summary>
/// Lines of memory that a loop asks for ahead of their use, one at each step, into the second cache: the panel that is
/// packed next, which the processor would not guess as its rows lie on different pages.
/// </summary>
internal readonly unsafe struct Lookahead
{
    private readonly float* _start;
    private readonly long _step;
    private readonly long _lane;
    private readonly int _mask;

    private Lookahead(float* start, long step, long lane, int mask)
    {
        _start = start;
        _step = step;
        _lane = lane;
        _mask = mask;
    }

    /// <summary>The lines of a panel, of which each tile asks for a column.</summary>
    /// <param name="b">The matrix.</param>
    /// <param name="row">The panel's first row.</param>
    /// <param name="column">Its first column.</param>
    public static Lookahead Of(MatrixView b, int row, int column) =>
        b.ColumnStep == 1
            ? new(b.At(row, column), b.RowStep, TileKernel.Lane, -1)
            : new(b.At(row, column), b.ColumnStep, TileKernel.Lane * b.ColumnStep, TileKernel.Lane - 1);

    /// <summary>Nothing but what is there already.</summary>
    public static Lookahead None(float* packed) => new(packed, 0, 0, -1);

    /// <summary>What a tile asks for: a line of each of the panel's rows; of a transposed panel, the lines of 16 columns.</summary>
    public Lookahead ForTile(int tile) => new(_start + (tile % TileKernel.Widest * _lane), _step, _lane, _mask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fetch(int step) => Sse.Prefetch1(_start + ((step & _mask) * _step) + (step & ~_mask));
}
