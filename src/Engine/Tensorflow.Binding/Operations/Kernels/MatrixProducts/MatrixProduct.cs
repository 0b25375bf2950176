using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Engine;

/// <summary>
/// Products of two float matrices on one core with AVX-512, for which the library in libtorch only has AVX2 code on
/// processors that are not Intel's; everything else goes to libtorch.
/// </summary>
internal static unsafe class MatrixProduct
{
    /// <summary>Multiplications below which the call of the library costs less than packing.</summary>
    private const long SmallestWork = 1 << 18;
    private const int SmallestSide = 16;

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
        OuterProductKernel.Run(left, right, rows, inner, columns, (float*)result.DataPointer);
        GC.KeepAlive(a);
        GC.KeepAlive(b);
        return result;
    }

    private static bool Suits(TorchTensor a, TorchTensor b) =>
        Avx512F.IsSupported
        && a is { DataType: TF_DataType.TF_FLOAT, Rank: 2 }
        && b is { DataType: TF_DataType.TF_FLOAT, Rank: 2 }
        && a.Sizes[1] == b.Sizes[0]
        && a.Sizes[0] >= SmallestSide
        && b.Sizes[1] >= SmallestSide
        && a.Sizes[0] * a.Sizes[1] * b.Sizes[1] >= SmallestWork
        && a.Sizes[0] * b.Sizes[1] < int.MaxValue
        && Torch.ThreadCount == 1;
}
