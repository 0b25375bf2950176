using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Engine;

/// <summary>
/// The tiles of <see cref="TileKernel"/> on processors with vectors of 8 numbers: the same packed panels and the same order
/// of sums, 4 rows and 16 columns at a time, which is what their registers hold.
/// </summary>
internal static unsafe class NarrowTileKernel
{
    private const int Rows = 4;
    private const int Lane = 8;

    /// <summary>The product for a tile of so many vectors of 16 columns.</summary>
    public static void Multiply<TEnd>(int vectors, int depth, float* a, float* b, float* c, long stride, TEnd end)
        where TEnd : struct, ITileEnd
    {
        for (var vector = 0; vector < vectors; vector++)
        for (var row = 0; row < TileKernel.Rows; row += Rows)
        {
            var column = vector * TileKernel.Lane;
            var target = c + (row * stride) + column;
            Part(depth, a + row, b + column, vectors * TileKernel.Lane, target, stride, end);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Part<TEnd>(int depth, float* a, float* b, long step, float* c, long stride, TEnd end)
        where TEnd : struct, ITileEnd
    {
        Vector256<float> x0 = default,
            y0 = default;
        Vector256<float> x1 = default,
            y1 = default;
        Vector256<float> x2 = default,
            y2 = default;
        Vector256<float> x3 = default,
            y3 = default;
        for (var k = 0; k < depth; k++, a += TileKernel.Rows, b += step)
        {
            var x = Vector256.Load(b);
            var y = Vector256.Load(b + Lane);
            var factor = Vector256.Create(a[0]);
            x0 = Vector256.FusedMultiplyAdd(factor, x, x0);
            y0 = Vector256.FusedMultiplyAdd(factor, y, y0);
            factor = Vector256.Create(a[1]);
            x1 = Vector256.FusedMultiplyAdd(factor, x, x1);
            y1 = Vector256.FusedMultiplyAdd(factor, y, y1);
            factor = Vector256.Create(a[2]);
            x2 = Vector256.FusedMultiplyAdd(factor, x, x2);
            y2 = Vector256.FusedMultiplyAdd(factor, y, y2);
            factor = Vector256.Create(a[3]);
            x3 = Vector256.FusedMultiplyAdd(factor, x, x3);
            y3 = Vector256.FusedMultiplyAdd(factor, y, y3);
        }
        Store(c, x0, y0, end);
        Store(c + stride, x1, y1, end);
        Store(c + (2 * stride), x2, y2, end);
        Store(c + (3 * stride), x3, y3, end);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TEnd>(float* c, Vector256<float> x, Vector256<float> y, TEnd end)
        where TEnd : struct, ITileEnd
    {
        end.Join(c, x).Store(c);
        end.Join(c + Lane, y).Store(c + Lane);
    }
}
