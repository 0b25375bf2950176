using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Engine;

/// <summary>
/// The innermost loops: sums of outer products of 8 rows of A and 48, 32 or 16 columns of B, both packed, held in
/// registers. Each step also asks for a line of what will be packed next.
/// </summary>
internal static unsafe class TileKernel
{
    public const int Rows = 8;
    public const int Lane = 16;

    /// <summary>Vectors of columns of the widest tile.</summary>
    public const int Widest = 3;

    /// <summary>The product for a tile of so many vectors of columns.</summary>
    public static void Multiply<TEnd>(
        int vectors,
        int depth,
        float* a,
        float* b,
        float* c,
        long stride,
        TEnd end,
        Lookahead ahead
    )
        where TEnd : struct, ITileEnd
    {
        if (!Avx512F.IsSupported)
            NarrowTileKernel.Multiply(vectors, depth, a, b, c, stride, end);
        else if (vectors == 3)
            Three(depth, a, b, c, stride, end, ahead);
        else if (vectors == 2)
            Two(depth, a, b, c, stride, end, ahead);
        else
            One(depth, a, b, c, stride, end, ahead);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Three<TEnd>(int depth, float* a, float* b, float* c, long stride, TEnd end, Lookahead ahead)
        where TEnd : struct, ITileEnd
    {
        for (var i = 0; i < Rows; i++)
            FetchThree(c + (i * stride));
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
            ahead.Fetch(k);
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
            b += 48;
        }
        end.Join(c, x0).Store(c);
        end.Join(c + 16, y0).Store(c + 16);
        end.Join(c + 32, z0).Store(c + 32);
        end.Join(c + (1 * stride), x1).Store(c + (1 * stride));
        end.Join(c + (1 * stride) + 16, y1).Store(c + (1 * stride) + 16);
        end.Join(c + (1 * stride) + 32, z1).Store(c + (1 * stride) + 32);
        end.Join(c + (2 * stride), x2).Store(c + (2 * stride));
        end.Join(c + (2 * stride) + 16, y2).Store(c + (2 * stride) + 16);
        end.Join(c + (2 * stride) + 32, z2).Store(c + (2 * stride) + 32);
        end.Join(c + (3 * stride), x3).Store(c + (3 * stride));
        end.Join(c + (3 * stride) + 16, y3).Store(c + (3 * stride) + 16);
        end.Join(c + (3 * stride) + 32, z3).Store(c + (3 * stride) + 32);
        end.Join(c + (4 * stride), x4).Store(c + (4 * stride));
        end.Join(c + (4 * stride) + 16, y4).Store(c + (4 * stride) + 16);
        end.Join(c + (4 * stride) + 32, z4).Store(c + (4 * stride) + 32);
        end.Join(c + (5 * stride), x5).Store(c + (5 * stride));
        end.Join(c + (5 * stride) + 16, y5).Store(c + (5 * stride) + 16);
        end.Join(c + (5 * stride) + 32, z5).Store(c + (5 * stride) + 32);
        end.Join(c + (6 * stride), x6).Store(c + (6 * stride));
        end.Join(c + (6 * stride) + 16, y6).Store(c + (6 * stride) + 16);
        end.Join(c + (6 * stride) + 32, z6).Store(c + (6 * stride) + 32);
        end.Join(c + (7 * stride), x7).Store(c + (7 * stride));
        end.Join(c + (7 * stride) + 16, y7).Store(c + (7 * stride) + 16);
        end.Join(c + (7 * stride) + 32, z7).Store(c + (7 * stride) + 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Two<TEnd>(int depth, float* a, float* b, float* c, long stride, TEnd end, Lookahead ahead)
        where TEnd : struct, ITileEnd
    {
        for (var i = 0; i < Rows; i++)
            FetchTwo(c + (i * stride));
        Vector512<float> x0 = default,
            y0 = default;
        Vector512<float> x1 = default,
            y1 = default;
        Vector512<float> x2 = default,
            y2 = default;
        Vector512<float> x3 = default,
            y3 = default;
        Vector512<float> x4 = default,
            y4 = default;
        Vector512<float> x5 = default,
            y5 = default;
        Vector512<float> x6 = default,
            y6 = default;
        Vector512<float> x7 = default,
            y7 = default;
        for (var k = 0; k < depth; k++)
        {
            ahead.Fetch(k);
            var x = Vector512.Load(b);
            var y = Vector512.Load(b + 16);
            var a0 = Vector512.Create(a[0]);
            x0 = Avx512F.FusedMultiplyAdd(a0, x, x0);
            y0 = Avx512F.FusedMultiplyAdd(a0, y, y0);
            var a1 = Vector512.Create(a[1]);
            x1 = Avx512F.FusedMultiplyAdd(a1, x, x1);
            y1 = Avx512F.FusedMultiplyAdd(a1, y, y1);
            var a2 = Vector512.Create(a[2]);
            x2 = Avx512F.FusedMultiplyAdd(a2, x, x2);
            y2 = Avx512F.FusedMultiplyAdd(a2, y, y2);
            var a3 = Vector512.Create(a[3]);
            x3 = Avx512F.FusedMultiplyAdd(a3, x, x3);
            y3 = Avx512F.FusedMultiplyAdd(a3, y, y3);
            var a4 = Vector512.Create(a[4]);
            x4 = Avx512F.FusedMultiplyAdd(a4, x, x4);
            y4 = Avx512F.FusedMultiplyAdd(a4, y, y4);
            var a5 = Vector512.Create(a[5]);
            x5 = Avx512F.FusedMultiplyAdd(a5, x, x5);
            y5 = Avx512F.FusedMultiplyAdd(a5, y, y5);
            var a6 = Vector512.Create(a[6]);
            x6 = Avx512F.FusedMultiplyAdd(a6, x, x6);
            y6 = Avx512F.FusedMultiplyAdd(a6, y, y6);
            var a7 = Vector512.Create(a[7]);
            x7 = Avx512F.FusedMultiplyAdd(a7, x, x7);
            y7 = Avx512F.FusedMultiplyAdd(a7, y, y7);
            a += Rows;
            b += 32;
        }
        end.Join(c, x0).Store(c);
        end.Join(c + 16, y0).Store(c + 16);
        end.Join(c + (1 * stride), x1).Store(c + (1 * stride));
        end.Join(c + (1 * stride) + 16, y1).Store(c + (1 * stride) + 16);
        end.Join(c + (2 * stride), x2).Store(c + (2 * stride));
        end.Join(c + (2 * stride) + 16, y2).Store(c + (2 * stride) + 16);
        end.Join(c + (3 * stride), x3).Store(c + (3 * stride));
        end.Join(c + (3 * stride) + 16, y3).Store(c + (3 * stride) + 16);
        end.Join(c + (4 * stride), x4).Store(c + (4 * stride));
        end.Join(c + (4 * stride) + 16, y4).Store(c + (4 * stride) + 16);
        end.Join(c + (5 * stride), x5).Store(c + (5 * stride));
        end.Join(c + (5 * stride) + 16, y5).Store(c + (5 * stride) + 16);
        end.Join(c + (6 * stride), x6).Store(c + (6 * stride));
        end.Join(c + (6 * stride) + 16, y6).Store(c + (6 * stride) + 16);
        end.Join(c + (7 * stride), x7).Store(c + (7 * stride));
        end.Join(c + (7 * stride) + 16, y7).Store(c + (7 * stride) + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void One<TEnd>(int depth, float* a, float* b, float* c, long stride, TEnd end, Lookahead ahead)
        where TEnd : struct, ITileEnd
    {
        for (var i = 0; i < Rows; i++)
            FetchOne(c + (i * stride));
        Vector512<float> x0 = default;
        Vector512<float> x1 = default;
        Vector512<float> x2 = default;
        Vector512<float> x3 = default;
        Vector512<float> x4 = default;
        Vector512<float> x5 = default;
        Vector512<float> x6 = default;
        Vector512<float> x7 = default;
        for (var k = 0; k < depth; k++)
        {
            ahead.Fetch(k);
            var x = Vector512.Load(b);
            var a0 = Vector512.Create(a[0]);
            x0 = Avx512F.FusedMultiplyAdd(a0, x, x0);
            var a1 = Vector512.Create(a[1]);
            x1 = Avx512F.FusedMultiplyAdd(a1, x, x1);
            var a2 = Vector512.Create(a[2]);
            x2 = Avx512F.FusedMultiplyAdd(a2, x, x2);
            var a3 = Vector512.Create(a[3]);
            x3 = Avx512F.FusedMultiplyAdd(a3, x, x3);
            var a4 = Vector512.Create(a[4]);
            x4 = Avx512F.FusedMultiplyAdd(a4, x, x4);
            var a5 = Vector512.Create(a[5]);
            x5 = Avx512F.FusedMultiplyAdd(a5, x, x5);
            var a6 = Vector512.Create(a[6]);
            x6 = Avx512F.FusedMultiplyAdd(a6, x, x6);
            var a7 = Vector512.Create(a[7]);
            x7 = Avx512F.FusedMultiplyAdd(a7, x, x7);
            a += Rows;
            b += 16;
        }
        end.Join(c, x0).Store(c);
        end.Join(c + (1 * stride), x1).Store(c + (1 * stride));
        end.Join(c + (2 * stride), x2).Store(c + (2 * stride));
        end.Join(c + (3 * stride), x3).Store(c + (3 * stride));
        end.Join(c + (4 * stride), x4).Store(c + (4 * stride));
        end.Join(c + (5 * stride), x5).Store(c + (5 * stride));
        end.Join(c + (6 * stride), x6).Store(c + (6 * stride));
        end.Join(c + (7 * stride), x7).Store(c + (7 * stride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FetchThree(float* c)
    {
        Sse.Prefetch0(c);
        Sse.Prefetch0(c + Lane);
        Sse.Prefetch0(c + (2 * Lane));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FetchTwo(float* c)
    {
        Sse.Prefetch0(c);
        Sse.Prefetch0(c + Lane);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FetchOne(float* c) => Sse.Prefetch0(c);
}
