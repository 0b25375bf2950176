using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Engine;

/// <summary>Copies parts of matrices into the order in which the product's kernel reads them.</summary>
internal static unsafe class Packing
{
    private const int Height = OuterProductKernel.Rows;
    private const int Width = OuterProductKernel.Columns;
    private const int CacheLine = 16;
    private const int Ahead = 8;
    private const int AheadRows = 12;

    /// <summary>Panels of 8 rows, step by step; missing rows are zeros.</summary>
    public static void Left(MatrixView a, int row, int height, int start, int depth, float* target)
    {
        for (var i = 0; i < height; i += Height)
        {
            var count = Math.Min(Height, height - i);
            var panel = target + (i * depth);
            if (count < Height)
                new Span<float>(panel, Height * depth).Clear();
            if (a.RowStep == 1 && count == Height)
            {
                var from = a.At(row + i, start);
                for (var k = 0; k < depth; k++, from += a.ColumnStep)
                    Vector256.Load(from).Store(panel + (k * Height));
                continue;
            }
            var done = 0;
            if (a.ColumnStep == 1)
                for (; done <= count - 4; done += 4)
                    LeftRows(a.At(row + i + done, start), a.RowStep, depth, panel + done);
            for (; done < count; done++)
            {
                var from = a.At(row + i + done, start);
                var to = panel + done;
                for (var k = 0; k < depth; k++, from += a.ColumnStep, to += Height)
                    *to = *from;
            }
        }
    }

    /// <summary>Four contiguous rows of a panel of 8.</summary>
    private static void LeftRows(float* from, long step, int depth, float* to)
    {
        var k = 0;
        for (; k <= depth - 4; k += 4)
            Transpose(from + k, step, to + (k * Height), Height);
        for (; k < depth; k++)
        for (var i = 0; i < 4; i++)
            to[(k * Height) + i] = from[(i * step) + k];
    }

    /// <summary>A panel of 48 columns, step by step; missing columns are zeros.</summary>
    public static void Rows(float* from, long step, int depth, int width, float* target)
    {
        if (width < Width)
            new Span<float>(target, depth * Width).Clear();
        for (var k = 0; k < depth; k++, from += step, target += Width)
        {
            if (width < Width)
            {
                new Span<float>(from, width).CopyTo(new Span<float>(target, width));
                continue;
            }
            // The next rows lie on other pages, where the processor does not look ahead by itself.
            Sse.Prefetch0(from + (AheadRows * step));
            Sse.Prefetch0(from + (AheadRows * step) + CacheLine);
            Sse.Prefetch0(from + (AheadRows * step) + (2 * CacheLine));
            Vector512.Load(from).Store(target);
            Vector512.Load(from + 16).Store(target + 16);
            Vector512.Load(from + 32).Store(target + 32);
        }
    }

    /// <summary>The same from columns that are contiguous: transposed in blocks of 4 by 4.</summary>
    public static void Columns(float* from, long step, int depth, int width, float* target)
    {
        if (width < Width)
            new Span<float>(target, depth * Width).Clear();
        var column = 0;
        for (; column <= width - 4; column += 4)
        {
            var k = 0;
            for (; k <= depth - 4; k += 4)
            {
                // As for rows.
                if (k % CacheLine == 0)
                    for (var i = Ahead; i < Ahead + 4; i++)
                        Sse.Prefetch0(from + ((column + i) * step) + k);
                Transpose(from + (column * step) + k, step, target + (k * Width) + column, Width);
            }
            for (; k < depth; k++)
            for (var i = 0; i < 4; i++)
                target[(k * Width) + column + i] = from[((column + i) * step) + k];
        }
        for (; column < width; column++)
        for (var k = 0; k < depth; k++)
            target[(k * Width) + column] = from[(column * step) + k];
    }

    /// <summary>Four runs of four elements, transposed into rows that lie <paramref name="width"/> apart.</summary>
    private static void Transpose(float* from, long step, float* to, int width)
    {
        var a = Vector128.Load(from);
        var b = Vector128.Load(from + step);
        var c = Vector128.Load(from + (2 * step));
        var d = Vector128.Load(from + (3 * step));
        var ab = Sse.UnpackLow(a, b);
        var cd = Sse.UnpackLow(c, d);
        var above = Sse.UnpackHigh(a, b);
        var below = Sse.UnpackHigh(c, d);
        Sse.MoveLowToHigh(ab, cd).Store(to);
        Sse.MoveHighToLow(cd, ab).Store(to + width);
        Sse.MoveLowToHigh(above, below).Store(to + (2 * width));
        Sse.MoveHighToLow(below, above).Store(to + (3 * width));
    }
}
