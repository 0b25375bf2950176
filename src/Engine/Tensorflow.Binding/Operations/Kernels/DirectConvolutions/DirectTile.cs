using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Engine;

/// <summary>
/// Eight neighbouring outputs of a convolution in 16 or 32 channels, held in registers: sums of elements under the window,
/// read where they are in the image, times rows of the filter.
/// </summary>
internal static unsafe class DirectTile
{
    public const int Outputs = 8;
    public const int Lane = 16;

    /// <summary>The elements under a window: runs that are contiguous, one for each row of the window.</summary>
    /// <param name="Rows">The number of runs.</param>
    /// <param name="Length">Elements of a run.</param>
    /// <param name="Step">From one run to the next.</param>
    /// <param name="Shift">From one output's window to the next one's.</param>
    public readonly record struct Window(int Rows, int Length, long Step, long Shift);

    /// <param name="window">The first output's window.</param>
    /// <param name="image">Its first element.</param>
    /// <param name="filter">16 channels of the filter's first row.</param>
    /// <param name="channels">Channels of the filter and of an output.</param>
    /// <param name="output">The same channels of the first output.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void One(in Window window, float* image, float* filter, int channels, float* output)
    {
        Vector512<float> x0 = default,
            x1 = default,
            x2 = default,
            x3 = default,
            x4 = default,
            x5 = default,
            x6 = default,
            x7 = default;
        var shift = window.Shift;
        var length = window.Length;
        for (var row = 0; row < window.Rows; row++, image += window.Step)
        {
            float* a0 = image,
                a1 = a0 + shift,
                a2 = a1 + shift,
                a3 = a2 + shift,
                a4 = a3 + shift,
                a5 = a4 + shift,
                a6 = a5 + shift,
                a7 = a6 + shift;
            for (nint k = 0; k < length; k++, filter += channels)
            {
                var x = Vector512.Load(filter);
                x0 = Avx512F.FusedMultiplyAdd(Vector512.Create(a0[k]), x, x0);
                x1 = Avx512F.FusedMultiplyAdd(Vector512.Create(a1[k]), x, x1);
                x2 = Avx512F.FusedMultiplyAdd(Vector512.Create(a2[k]), x, x2);
                x3 = Avx512F.FusedMultiplyAdd(Vector512.Create(a3[k]), x, x3);
                x4 = Avx512F.FusedMultiplyAdd(Vector512.Create(a4[k]), x, x4);
                x5 = Avx512F.FusedMultiplyAdd(Vector512.Create(a5[k]), x, x5);
                x6 = Avx512F.FusedMultiplyAdd(Vector512.Create(a6[k]), x, x6);
                x7 = Avx512F.FusedMultiplyAdd(Vector512.Create(a7[k]), x, x7);
            }
        }
        x0.Store(output);
        x1.Store(output + channels);
        x2.Store(output + (2 * channels));
        x3.Store(output + (3 * channels));
        x4.Store(output + (4 * channels));
        x5.Store(output + (5 * channels));
        x6.Store(output + (6 * channels));
        x7.Store(output + (7 * channels));
    }

    /// <inheritdoc cref="One"/>
    /// <remarks>32 channels.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Two(in Window window, float* image, float* filter, int channels, float* output)
    {
        Vector512<float> x0 = default,
            x1 = default,
            x2 = default,
            x3 = default,
            x4 = default,
            x5 = default,
            x6 = default,
            x7 = default;
        Vector512<float> y0 = default,
            y1 = default,
            y2 = default,
            y3 = default,
            y4 = default,
            y5 = default,
            y6 = default,
            y7 = default;
        var shift = window.Shift;
        var length = window.Length;
        for (var row = 0; row < window.Rows; row++, image += window.Step)
        {
            float* a0 = image,
                a1 = a0 + shift,
                a2 = a1 + shift,
                a3 = a2 + shift,
                a4 = a3 + shift,
                a5 = a4 + shift,
                a6 = a5 + shift,
                a7 = a6 + shift;
            for (nint k = 0; k < length; k++, filter += channels)
            {
                var x = Vector512.Load(filter);
                var y = Vector512.Load(filter + Lane);
                var a = Vector512.Create(a0[k]);
                x0 = Avx512F.FusedMultiplyAdd(a, x, x0);
                y0 = Avx512F.FusedMultiplyAdd(a, y, y0);
                a = Vector512.Create(a1[k]);
                x1 = Avx512F.FusedMultiplyAdd(a, x, x1);
                y1 = Avx512F.FusedMultiplyAdd(a, y, y1);
                a = Vector512.Create(a2[k]);
                x2 = Avx512F.FusedMultiplyAdd(a, x, x2);
                y2 = Avx512F.FusedMultiplyAdd(a, y, y2);
                a = Vector512.Create(a3[k]);
                x3 = Avx512F.FusedMultiplyAdd(a, x, x3);
                y3 = Avx512F.FusedMultiplyAdd(a, y, y3);
                a = Vector512.Create(a4[k]);
                x4 = Avx512F.FusedMultiplyAdd(a, x, x4);
                y4 = Avx512F.FusedMultiplyAdd(a, y, y4);
                a = Vector512.Create(a5[k]);
                x5 = Avx512F.FusedMultiplyAdd(a, x, x5);
                y5 = Avx512F.FusedMultiplyAdd(a, y, y5);
                a = Vector512.Create(a6[k]);
                x6 = Avx512F.FusedMultiplyAdd(a, x, x6);
                y6 = Avx512F.FusedMultiplyAdd(a, y, y6);
                a = Vector512.Create(a7[k]);
                x7 = Avx512F.FusedMultiplyAdd(a, x, x7);
                y7 = Avx512F.FusedMultiplyAdd(a, y, y7);
            }
        }
        Store(output, x0, y0);
        Store(output + channels, x1, y1);
        Store(output + (2 * channels), x2, y2);
        Store(output + (3 * channels), x3, y3);
        Store(output + (4 * channels), x4, y4);
        Store(output + (5 * channels), x5, y5);
        Store(output + (6 * channels), x6, y6);
        Store(output + (7 * channels), x7, y7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* output, Vector512<float> x, Vector512<float> y)
    {
        x.Store(output);
        y.Store(output + Lane);
    }
}
