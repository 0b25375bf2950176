using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Engine;

/// <summary>
/// C = A B for B with contiguous rows or columns, by sums of outer products of 8 x 48 elements held in registers, over packed
/// panels (Goto and van de Geijn, "Anatomy of high-performance matrix multiplication", 2008).
/// </summary>
internal static unsafe class OuterProductKernel
{
    public const int Columns = 48;
    public const int Rows = 8;

    /// <summary>So many steps of a panel of B stay in the first cache, so many rows of A in the second.</summary>
    private const int InnerBlock = 192;
    private const int RowBlock = 512;

    /// <summary>Columns that are contiguous are read in longer runs, from the second cache.</summary>
    private const int LongInnerBlock = 768;
    private const int ShortRowBlock = 128;

    [ThreadStatic]
    private static PackingBuffer? t_left;

    [ThreadStatic]
    private static PackingBuffer? t_right;

    public static void Run(MatrixView a, MatrixView b, int rows, int inner, int columns, float* result)
    {
        var left = (t_left ??= new PackingBuffer()).Reserve(RowBlock * InnerBlock);
        var right = (t_right ??= new PackingBuffer()).Reserve(Columns * LongInnerBlock);
        var isTransposed = b.ColumnStep != 1;
        var (rowBlock, innerBlock) = isTransposed ? (ShortRowBlock, LongInnerBlock) : (RowBlock, InnerBlock);
        for (var row = 0; row < rows; row += rowBlock)
        {
            var height = Math.Min(rowBlock, rows - row);
            for (var start = 0; start < inner; start += innerBlock)
            {
                var depth = Math.Min(innerBlock, inner - start);
                Packing.Left(a, row, height, start, depth, left);
                for (var column = 0; column < columns; column += Columns)
                {
                    var width = Math.Min(Columns, columns - column);
                    if (!isTransposed)
                        Packing.Rows(b.At(start, column), b.RowStep, depth, width, right);
                    else
                        Packing.Columns(b.At(start, column), b.ColumnStep, depth, width, right);
                    for (var i = 0; i < height; i += Rows)
                        Tile(
                            depth,
                            left + (i * depth),
                            right,
                            result + ((long)(row + i) * columns) + column,
                            columns,
                            Math.Min(Rows, height - i),
                            width,
                            start > 0
                        );
                }
            }
        }
    }

    private static void Tile(
        int depth,
        float* a,
        float* b,
        float* c,
        int stride,
        int height,
        int width,
        bool accumulate
    )
    {
        if (height == Rows && width == Columns)
        {
            Multiply(depth, a, b, c, stride, accumulate);
            return;
        }
        var whole = stackalloc float[Rows * Columns];
        Multiply(depth, a, b, whole, Columns, accumulate: false);
        for (var i = 0; i < height; i++)
        for (var j = 0; j < width; j++)
        {
            var value = whole[(i * Columns) + j];
            c[(i * (long)stride) + j] = accumulate ? c[(i * (long)stride) + j] + value : value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Multiply(int depth, float* a, float* b, float* c, long stride, bool accumulate)
    {
        Vector512<float> x0 = default,
            y0 = default,
            z0 = default;
        Vector512<float> x1 = default,
            y1 = default,
            z1 = default;
        Vector512<float> x2 = default,
            y2 = default,
            z2 = default;
        Vector512<float> x3 = default,
            y3 = default,
            z3 = default;
        Vector512<float> x4 = default,
            y4 = default,
            z4 = default;
        Vector512<float> x5 = default,
            y5 = default,
            z5 = default;
        Vector512<float> x6 = default,
            y6 = default,
            z6 = default;
        Vector512<float> x7 = default,
            y7 = default,
            z7 = default;
        for (var k = 0; k < depth; k++)
        {
            var x = Vector512.Load(b);
            var y = Vector512.Load(b + 16);
            var z = Vector512.Load(b + 32);
            var a0 = Vector512.Create(a[0]);
            x0 = Avx512F.FusedMultiplyAdd(a0, x, x0);
            y0 = Avx512F.FusedMultiplyAdd(a0, y, y0);
            z0 = Avx512F.FusedMultiplyAdd(a0, z, z0);
            var a1 = Vector512.Create(a[1]);
            x1 = Avx512F.FusedMultiplyAdd(a1, x, x1);
            y1 = Avx512F.FusedMultiplyAdd(a1, y, y1);
            z1 = Avx512F.FusedMultiplyAdd(a1, z, z1);
            var a2 = Vector512.Create(a[2]);
            x2 = Avx512F.FusedMultiplyAdd(a2, x, x2);
            y2 = Avx512F.FusedMultiplyAdd(a2, y, y2);
            z2 = Avx512F.FusedMultiplyAdd(a2, z, z2);
            var a3 = Vector512.Create(a[3]);
            x3 = Avx512F.FusedMultiplyAdd(a3, x, x3);
            y3 = Avx512F.FusedMultiplyAdd(a3, y, y3);
            z3 = Avx512F.FusedMultiplyAdd(a3, z, z3);
            var a4 = Vector512.Create(a[4]);
            x4 = Avx512F.FusedMultiplyAdd(a4, x, x4);
            y4 = Avx512F.FusedMultiplyAdd(a4, y, y4);
            z4 = Avx512F.FusedMultiplyAdd(a4, z, z4);
            var a5 = Vector512.Create(a[5]);
            x5 = Avx512F.FusedMultiplyAdd(a5, x, x5);
            y5 = Avx512F.FusedMultiplyAdd(a5, y, y5);
            z5 = Avx512F.FusedMultiplyAdd(a5, z, z5);
            var a6 = Vector512.Create(a[6]);
            x6 = Avx512F.FusedMultiplyAdd(a6, x, x6);
            y6 = Avx512F.FusedMultiplyAdd(a6, y, y6);
            z6 = Avx512F.FusedMultiplyAdd(a6, z, z6);
            var a7 = Vector512.Create(a[7]);
            x7 = Avx512F.FusedMultiplyAdd(a7, x, x7);
            y7 = Avx512F.FusedMultiplyAdd(a7, y, y7);
            z7 = Avx512F.FusedMultiplyAdd(a7, z, z7);
            a += Rows;
            b += Columns;
        }
        Store(c + (0 * stride), x0, y0, z0, accumulate);
        Store(c + (1 * stride), x1, y1, z1, accumulate);
        Store(c + (2 * stride), x2, y2, z2, accumulate);
        Store(c + (3 * stride), x3, y3, z3, accumulate);
        Store(c + (4 * stride), x4, y4, z4, accumulate);
        Store(c + (5 * stride), x5, y5, z5, accumulate);
        Store(c + (6 * stride), x6, y6, z6, accumulate);
        Store(c + (7 * stride), x7, y7, z7, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* c, Vector512<float> x, Vector512<float> y, Vector512<float> z, bool accumulate)
    {
        if (accumulate)
        {
            x += Vector512.Load(c);
            y += Vector512.Load(c + 16);
            z += Vector512.Load(c + 32);
        }
        x.Store(c);
        y.Store(c + 16);
        z.Store(c + 32);
    }
}
