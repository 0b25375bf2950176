using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Engine;

/// <summary>
/// C = A B for very few rows and B with contiguous rows, which is read as it lies and not packed. Sums are taken in the
/// order of <see cref="OuterProductKernel"/>, so that a row's product does not depend on how many rows there are.
/// </summary>
internal static unsafe class RowKernel
{
    private const int Lane = TileKernel.Lane;

    /// <summary>From this number of rows on, packing pays.</summary>
    private const int TooManyRows = 4;

    /// <summary>Vectors of columns side by side: as many independent sums as hide the latency of one.</summary>
    private const int Vectors = 8;

    /// <summary>Is this the faster way?</summary>
    public static bool Suits(MatrixView b, int rows, int columns) =>
        Avx512F.IsSupported && rows < TooManyRows && b.ColumnStep == 1 && columns >= Vectors * Lane;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(MatrixView a, MatrixView b, int rows, int inner, int columns, float* result, long stride)
    {
        for (var start = 0; start < inner; start += OuterProductKernel.LongestInner)
        for (var row = 0; row < rows; row++)
        {
            var depth = Math.Min(OuterProductKernel.LongestInner, inner - start);
            var from = a.From(row, start);
            var c = result + (row * stride);
            var column = 0;
            for (; column <= columns - (Vectors * Lane); column += Vectors * Lane)
                Strip(from, b.From(start, column), depth, c + column, accumulate: start > 0);
            for (; column < columns; column += Lane)
                Edge(from, b.From(start, column), depth, c + column, Math.Min(Lane, columns - column), start > 0);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Strip(MatrixView a, MatrixView b, int depth, float* c, bool accumulate)
    {
        Vector512<float> s0 = default,
            s1 = default,
            s2 = default,
            s3 = default,
            s4 = default,
            s5 = default,
            s6 = default,
            s7 = default;
        var x = a.Data;
        var y = b.Data;
        for (var k = 0; k < depth; k++, x += a.ColumnStep, y += b.RowStep)
        {
            var factor = Vector512.Create(*x);
            s0 = Avx512F.FusedMultiplyAdd(factor, Vector512.Load(y), s0);
            s1 = Avx512F.FusedMultiplyAdd(factor, Vector512.Load(y + Lane), s1);
            s2 = Avx512F.FusedMultiplyAdd(factor, Vector512.Load(y + (2 * Lane)), s2);
            s3 = Avx512F.FusedMultiplyAdd(factor, Vector512.Load(y + (3 * Lane)), s3);
            s4 = Avx512F.FusedMultiplyAdd(factor, Vector512.Load(y + (4 * Lane)), s4);
            s5 = Avx512F.FusedMultiplyAdd(factor, Vector512.Load(y + (5 * Lane)), s5);
            s6 = Avx512F.FusedMultiplyAdd(factor, Vector512.Load(y + (6 * Lane)), s6);
            s7 = Avx512F.FusedMultiplyAdd(factor, Vector512.Load(y + (7 * Lane)), s7);
        }
        Store(c, s0, accumulate);
        Store(c + Lane, s1, accumulate);
        Store(c + (2 * Lane), s2, accumulate);
        Store(c + (3 * Lane), s3, accumulate);
        Store(c + (4 * Lane), s4, accumulate);
        Store(c + (5 * Lane), s5, accumulate);
        Store(c + (6 * Lane), s6, accumulate);
        Store(c + (7 * Lane), s7, accumulate);
    }

    /// <summary>The last columns, fewer than a vector perhaps.</summary>
    private static void Edge(MatrixView a, MatrixView b, int depth, float* c, int width, bool accumulate)
    {
        if (width == Lane)
        {
            Vector512<float> sum = default;
            for (var k = 0; k < depth; k++)
                sum = Avx512F.FusedMultiplyAdd(Vector512.Create(*a.At(0, k)), Vector512.Load(b.At(k, 0)), sum);
            Store(c, sum, accumulate);
            return;
        }
        for (var j = 0; j < width; j++)
        {
            var sum = 0f;
            for (var k = 0; k < depth; k++)
                sum = float.FusedMultiplyAdd(*a.At(0, k), *b.At(k, j), sum);
            c[j] = accumulate ? c[j] + sum : sum;
        }
    }

    private static void Store(float* c, Vector512<float> sum, bool accumulate)
    {
        if (accumulate)
            sum += Vector512.Load(c);
        sum.Store(c);
    }
}
