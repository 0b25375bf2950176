namespace Tensorflow.Engine;

/// <summary>Transposes row-major matrices of floats in blocks of 8 × 8, which libtorch's copies do element by element.</summary>
internal static unsafe class Transposition
{
    private const int Block = 8;

    public static bool Suits(TorchTensor tensor) =>
        MatrixProduct.IsSupported
        && tensor is { DataType: TF_DataType.TF_FLOAT, IsContiguous: true, Count: > 0 and < int.MaxValue };

    /// <summary>The transpose, as a tensor of the given sizes, of a tensor seen as a matrix of so many rows.</summary>
    public static TorchTensor Of(TorchTensor matrix, long rows, ReadOnlySpan<long> sizes)
    {
        var (height, width) = ((int)rows, (int)(matrix.Count / rows));
        var result = TorchTensor.Empty(matrix.DataType, sizes);
        var from = (float*)matrix.DataPointer;
        var to = (float*)result.DataPointer;
        ParallelLoop.Ranges(
            height,
            Block,
            width,
            (start, end) =>
            {
                var row = (int)start;
                for (; row <= end - Block; row += Block)
                    Packing.Transpose(from + ((long)row * width), width, width, to + row, height);
                for (; row < end; row++)
                for (var column = 0; column < width; column++)
                    to[((long)column * height) + row] = from[((long)row * width) + column];
            }
        );
        GC.KeepAlive(matrix);
        return result;
    }
}
