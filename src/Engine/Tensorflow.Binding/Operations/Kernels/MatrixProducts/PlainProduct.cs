using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tensorflow.Engine;

/// <summary>C += A B on processors without AVX-512: B's rows times A's elements, or products of rows with columns.</summary>
internal static unsafe class PlainProduct
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(MatrixView a, MatrixView b, int rows, int inner, int columns, float* result, long stride)
    {
        for (var i = 0; i < rows; i++)
        {
            var row = result + (i * stride);
            if (b.ColumnStep == 1)
                for (var k = 0; k < inner; k++)
                    OptimizerKernels.AddScaled(
                        new Span<float>(row, columns),
                        new ReadOnlySpan<float>(b.At(k, 0), columns),
                        *a.At(i, k)
                    );
            else
                for (var j = 0; j < columns; j++)
                    row[j] += Dot(a.At(i, 0), a.ColumnStep, b.At(0, j), b.RowStep, inner);
        }
    }

    private static float Dot(float* x, long xStep, float* y, long yStep, int count)
    {
        var (sums, k) = (Vector<float>.Zero, 0);
        if (xStep == 1 && yStep == 1)
            for (; k <= count - Vector<float>.Count; k += Vector<float>.Count)
                sums += Vector.Load(x + k) * Vector.Load(y + k);
        var sum = Vector.Sum(sums);
        for (; k < count; k++)
            sum += x[k * xStep] * y[k * yStep];
        return sum;
    }
}
