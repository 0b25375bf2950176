using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Engine;

/// <summary>Copies parts of matrices into the order in which the product's kernel reads them.</summary>
internal static unsafe class Packing
{
    private const int Height = TileKernel.Rows;
    private const int Lane = TileKernel.Lane;

    /// <summary>Panels of 8 rows, step by step; missing rows are zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Left(MatrixView a, int row, int height, int start, int depth, float* target)
    {
        for (var i = 0; i < height; i += Height)
        {
            var count = Math.Min(Height, height - i);
            var panel = target + (i * depth);
            var from = a.At(row + i, start);
            if (count < Height)
                new Span<float>(panel, Height * depth).Clear();
            if (a.RowStep == 1 && count == Height)
                for (var k = 0; k < depth; k++)
                    Vector256.Load(from + (k * a.ColumnStep)).Store(panel + (k * Height));
            else if (a.ColumnStep == 1 && count == Height)
                Transpose(from, a.RowStep, depth, panel, Height);
            else
                for (var j = 0; j < count; j++)
                for (var k = 0; k < depth; k++)
                    panel[(k * Height) + j] = from[(j * a.RowStep) + (k * a.ColumnStep)];
        }
    }

    /// <summary>A panel of columns, step by step, each step padded with zeros to a number of whole vectors.</summary>
    public static void Right(MatrixView b, int start, int depth, int column, int width, int padded, float* target)
    {
        if (width < padded)
            new Span<float>(target, depth * padded).Clear();
        if (b.ColumnStep == 1)
            Rows(b.At(start, column), b.RowStep, depth, width, padded, target);
        else
            Columns(b.At(start, column), b.ColumnStep, depth, width, padded, target);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows(float* from, long step, int depth, int width, int padded, float* target)
    {
        for (var k = 0; k < depth; k++, from += step, target += padded)
        {
            var j = 0;
            for (; j <= width - Lane; j += Lane)
                Vector512.Load(from + j).Store(target + j);
            for (; j < width; j++)
                target[j] = from[j];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Columns(float* from, long step, int depth, int width, int padded, float* target)
    {
        var j = 0;
        for (; j <= width - 8; j += 8)
            Transpose(from + (j * step), step, depth, target + j, padded);
        for (; j < width; j++)
        for (var k = 0; k < depth; k++)
            target[(k * padded) + j] = from[(j * step) + k];
    }

    /// <summary>Eight contiguous runs of elements, <paramref name="step"/> apart, become columns of the target.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(float* from, long step, int depth, float* target, int width)
    {
        var k = 0;
        for (; k <= depth - 8; k += 8)
        {
            var source = from + k;
            var to = target + (k * width);
            var a = Vector256.Load(source);
            var b = Vector256.Load(source + step);
            var c = Vector256.Load(source + (2 * step));
            var d = Vector256.Load(source + (3 * step));
            var e = Vector256.Load(source + (4 * step));
            var f = Vector256.Load(source + (5 * step));
            var g = Vector256.Load(source + (6 * step));
            var h = Vector256.Load(source + (7 * step));
            var ab = Avx.UnpackLow(a, b);
            var cd = Avx.UnpackLow(c, d);
            var ef = Avx.UnpackLow(e, f);
            var gh = Avx.UnpackLow(g, h);
            var low = Avx.Shuffle(ab, cd, 0x44);
            var high = Avx.Shuffle(ef, gh, 0x44);
            Avx.Permute2x128(low, high, 0x20).Store(to);
            Avx.Permute2x128(low, high, 0x31).Store(to + (4 * width));
            low = Avx.Shuffle(ab, cd, 0xee);
            high = Avx.Shuffle(ef, gh, 0xee);
            Avx.Permute2x128(low, high, 0x20).Store(to + width);
            Avx.Permute2x128(low, high, 0x31).Store(to + (5 * width));
            ab = Avx.UnpackHigh(a, b);
            cd = Avx.UnpackHigh(c, d);
            ef = Avx.UnpackHigh(e, f);
            gh = Avx.UnpackHigh(g, h);
            low = Avx.Shuffle(ab, cd, 0x44);
            high = Avx.Shuffle(ef, gh, 0x44);
            Avx.Permute2x128(low, high, 0x20).Store(to + (2 * width));
            Avx.Permute2x128(low, high, 0x31).Store(to + (6 * width));
            low = Avx.Shuffle(ab, cd, 0xee);
            high = Avx.Shuffle(ef, gh, 0xee);
            Avx.Permute2x128(low, high, 0x20).Store(to + (3 * width));
            Avx.Permute2x128(low, high, 0x31).Store(to + (7 * width));
        }
        for (; k < depth; k++)
        for (var i = 0; i < 8; i++)
            target[(k * width) + i] = from[(i * step) + k];
    }
}
