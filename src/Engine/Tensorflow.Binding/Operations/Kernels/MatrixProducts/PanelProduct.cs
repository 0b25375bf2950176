using System.Runtime.CompilerServices;

namespace Tensorflow.Engine;

/// <summary>A block of packed rows times a packed panel of columns, tile by tile.</summary>
internal static unsafe class PanelProduct
{
    private const int Rows = TileKernel.Rows;

    /// <summary>Columns of a whole panel.</summary>
    public const int Columns = TileKernel.Widest * TileKernel.Lane;

    /// <summary>Columns that a panel of so many is packed to.</summary>
    public static int Padded(int width) => (width + TileKernel.Lane - 1) / TileKernel.Lane * TileKernel.Lane;

    /// <param name="left">The rows, as <see cref="Packing.Left"/> packs them.</param>
    /// <param name="right">The columns, as <see cref="Packing.Right"/> packs them.</param>
    /// <param name="height">Number of rows.</param>
    /// <param name="width">Number of columns.</param>
    /// <param name="depth">Terms of each sum.</param>
    /// <param name="c">The first element of the result.</param>
    /// <param name="stride">From one row of the result to the next.</param>
    /// <param name="end">What becomes of the sums.</param>
    /// <param name="ahead">What to ask for meanwhile.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TEnd>(
        float* left,
        float* right,
        int height,
        int width,
        int depth,
        float* c,
        long stride,
        TEnd end,
        Lookahead ahead
    )
        where TEnd : struct, ITileEnd
    {
        var vectors = Padded(width) / TileKernel.Lane;
        var isWhole = width == vectors * TileKernel.Lane;
        for (var i = 0; i < height; i += Rows)
        {
            var a = left + ((long)i * depth);
            var target = c + (i * stride);
            if (isWhole && height - i >= Rows)
                TileKernel.Multiply(vectors, depth, a, right, target, stride, end, ahead.ForTile(i / Rows));
            else
                Edge(vectors, depth, a, right, target, stride, Math.Min(Rows, height - i), width, end, ahead);
        }
    }

    /// <summary>A tile that does not lie within the result as a whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Edge<TEnd>(
        int vectors,
        int depth,
        float* a,
        float* b,
        float* c,
        long stride,
        int height,
        int width,
        TEnd end,
        Lookahead ahead
    )
        where TEnd : struct, ITileEnd
    {
        var whole = stackalloc float[Rows * Columns];
        TileKernel.Multiply(vectors, depth, a, b, whole, Columns, default(SetTile), ahead);
        for (var i = 0; i < height; i++)
        for (var j = 0; j < width; j++)
        {
            ref var target = ref c[(i * stride) + j];
            target = end.Join(target, whole[(i * Columns) + j]);
        }
    }
}
