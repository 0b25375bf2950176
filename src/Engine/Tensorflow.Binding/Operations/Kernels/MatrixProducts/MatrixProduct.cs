using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Engine;

/// <summary>
/// Products of two float matrices with AVX-512 or AVX2 (the library in libtorch has slower code on processors that are not
/// Intel's); everything else goes to libtorch. A row's product is the same to the last bit whatever other rows
/// there are: all sums are taken in one order, in matrices of any size.
/// </summary>
internal static unsafe class MatrixProduct
{
    /// <summary>Multiplications below which one thread is as fast as several.</summary>
    private const long SmallestSharedWork = 1 << 19;

    /// <summary>On other processors libtorch takes its sums in an order that may depend on the number of rows.</summary>
    public static bool IsSupported => Fma.IsSupported;

    public static TorchTensor Multiply(TorchTensor a, TorchTensor b)
    {
        if (!Suits(a, b))
            return Torch.MatMul(a, b);
        var (rows, inner, columns) = ((int)a.Sizes[0], (int)a.Sizes[1], (int)b.Sizes[1]);
        var left = new MatrixView((float*)a.DataPointer, a.Strides[0], a.Strides[1]);
        var right = new MatrixView((float*)b.DataPointer, b.Strides[0], b.Strides[1]);
        if (right.ColumnStep != 1 && right.RowStep != 1)
            return Torch.MatMul(a, b);
        var result = TorchTensor.Empty(TF_DataType.TF_FLOAT, [rows, columns]);
        Run(left, right, rows, inner, columns, (float*)result.DataPointer);
        GC.KeepAlive(a);
        GC.KeepAlive(b);
        return result;
    }

    /// <summary>C += A B on the calling thread, for B with contiguous rows or columns.</summary>
    public static void Add(MatrixView a, MatrixView b, int rows, int inner, int columns, float* result, long stride)
    {
        if (IsSupported)
            OuterProductKernel.Run(a, b, rows, inner, columns, result, stride, add: true);
        else
            PlainProduct.Add(a, b, rows, inner, columns, result, stride);
    }

    /// <summary>Shares rows among the threads, or columns where there are few rows.</summary>
    private static void Run(MatrixView a, MatrixView b, int rows, int inner, int columns, float* result)
    {
        var threads = (long)rows * inner * columns < SmallestSharedWork ? 1 : ParallelLoop.Threads;
        if (RowKernel.Suits(b, rows, columns))
        {
            RowKernel.Run(a, b, rows, inner, columns, result, columns);
            return;
        }
        if (threads == 1)
        {
            OuterProductKernel.Run(a, b, rows, inner, columns, result, columns);
            return;
        }
        var byRows = rows >= 8 * threads * TileKernel.Rows;
        var (count, grain) = byRows ? (rows, TileKernel.Rows) : (columns, TileKernel.Lane);
        var steps = (count + grain - 1) / grain;
        int Start(int part) => Math.Min(count, (int)((long)steps * part / threads) * grain);
        ParallelLoop.Run(
            threads,
            part =>
            {
                var (start, end) = (Start(part), Start(part + 1));
                if (byRows)
                    OuterProductKernel.Run(
                        a.From(start, 0),
                        b,
                        end - start,
                        inner,
                        columns,
                        result + ((long)start * columns),
                        columns
                    );
                else
                    OuterProductKernel.Run(a, b.From(0, start), rows, inner, end - start, result + start, columns);
            }
        );
    }

    public static bool Suits(TorchTensor a, TorchTensor b) =>
        IsSupported
        && a is { DataType: TF_DataType.TF_FLOAT, Rank: 2 }
        && b is { DataType: TF_DataType.TF_FLOAT, Rank: 2 }
        && a.Sizes[1] == b.Sizes[0]
        && a.Sizes[1] > 0
        && a.Sizes[0] * b.Sizes[1] < int.MaxValue;
}
