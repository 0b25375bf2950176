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
    private readonly int _mask;

    private Lookahead(float* start, long step, int mask)
    {
        _start = start;
        _step = step;
        _mask = mask;
    }

    /// <summary>A column of lines of a panel, one of each of its rows; of a transposed one, 16 columns.</summary>
    /// <param name="b">The matrix.</param>
    /// <param name="row">The panel's first row.</param>
    /// <param name="column">The first of 16 columns.</param>
    public static Lookahead Of(MatrixView b, int row, int column) =>
        b.ColumnStep == 1
            ? new(b.At(row, column), b.RowStep, -1)
            : new(b.At(row, column), b.ColumnStep, TileKernel.Lane - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fetch(int step) => Sse.Prefetch1(_start + ((step & _mask) * _step) + (step & ~_mask));
}
