using System.Runtime.CompilerServices;

namespace Tensorflow.Engine;

/// <summary>
/// C = A B for B with contiguous rows or columns, by sums of outer products over packed panels (Goto and van de Geijn,
/// "Anatomy of high-performance matrix multiplication", 2008): a panel of B stays in the first cache, a block of A in the
/// second.
/// </summary>
internal static unsafe class OuterProductKernel
{
    private const int Rows = TileKernel.Rows;
    private const int Columns = PanelProduct.Columns;

    /// <summary>Terms that are summed in registers before the sum is added to C. It shows in the last bits.</summary>
    public const int LongestInner = 192;
    private const int LargestBlock = 96 << 10;

    [ThreadStatic]
    private static PackingBuffer? t_left;

    [ThreadStatic]
    private static PackingBuffer? t_right;

    /// <param name="a">The left matrix.</param>
    /// <param name="b">The right matrix.</param>
    /// <param name="rows">Rows of A.</param>
    /// <param name="inner">Columns of A, rows of B.</param>
    /// <param name="columns">Columns of B.</param>
    /// <param name="result">C.</param>
    /// <param name="stride">From one row of C to the next.</param>
    /// <param name="add">Whether the product is added to what C holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(
        MatrixView a,
        MatrixView b,
        int rows,
        int inner,
        int columns,
        float* result,
        long stride,
        bool add = false
    )
    {
        var depthOfBlock = Math.Min(inner, LongestInner);
        var heightOfBlock = Math.Max(Rows, LargestBlock / Math.Max(1, depthOfBlock) / Rows * Rows);
        var left = (t_left ??= new PackingBuffer()).Reserve(LargestBlock + (Rows * LongestInner));
        var right = (t_right ??= new PackingBuffer()).Reserve(Columns * LongestInner);
        for (var row = 0; row < rows; row += heightOfBlock)
        {
            var height = Math.Min(heightOfBlock, rows - row);
            for (var start = 0; start < inner; start += LongestInner)
            {
                var depth = Math.Min(LongestInner, inner - start);
                Packing.Left(a, row, height, start, depth, left);
                for (var column = 0; column < columns; column += Columns)
                {
                    var width = Math.Min(Columns, columns - column);
                    Packing.Right(b, start, depth, column, width, PanelProduct.Padded(width), right);
                    var ahead =
                        column + Columns < columns
                            ? Lookahead.Of(b, start, column + Columns)
                            : Lookahead.Of(b, start + depth, 0);
                    var c = result + (row * stride) + column;
                    if (add || start > 0)
                        PanelProduct.Run(left, right, height, width, depth, c, stride, default(AddTile), ahead);
                    else
                        PanelProduct.Run(left, right, height, width, depth, c, stride, default(SetTile), ahead);
                }
            }
        }
    }
}
