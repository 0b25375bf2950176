namespace Tensorflow.Engine;

/// <summary>
/// Products of batches of float matrices, each by <see cref="OuterProductKernel"/>, so that a matrix's product does not depend on
/// how many there are; what does not suit it goes to libtorch.
/// </summary>
internal static unsafe class BatchedProduct
{
    /// <param name="a">(batch…, rows, inner).</param>
    /// <param name="b">(batch…, inner, columns), with dimensions of the batch that broadcast to those of <paramref name="a"/>.</param>
    public static TorchTensor Multiply(TorchTensor a, TorchTensor b)
    {
        if (!Suits(a, b))
            return Torch.MatMul(a, b);
        if (a.Rank == 2 && b.Rank == 2)
            return MatrixProduct.Multiply(a, b);
        if (b.Rank == 2 && a.IsContiguous)
            return OfRows(a, b);
        if (b.Strides[^1] == 1 || b.Strides[^2] == 1)
            return Each(a, b);
        using var rows = b.Contiguous();
        return Each(a, rows);
    }

    private static bool Suits(TorchTensor a, TorchTensor b) =>
        MatrixProduct.IsSupported
        && a is { DataType: TF_DataType.TF_FLOAT, Count: > 0 }
        && b is { DataType: TF_DataType.TF_FLOAT, Count: > 0 };

    /// <summary>All matrices have the same right factor: they are one tall matrix.</summary>
    private static TorchTensor OfRows(TorchTensor a, TorchTensor b)
    {
        using var tall = a.Reshape([a.Count / a.Sizes[^1], a.Sizes[^1]]);
        using var product = MatrixProduct.Multiply(tall, b);
        return product.Reshape([.. a.Sizes.AsSpan(..^1), b.Sizes[^1]]);
    }

    private static TorchTensor Each(TorchTensor a, TorchTensor b)
    {
        var batch = Shapes.Broadcast(new Shape(a.Sizes[..^2]), new Shape(b.Sizes[..^2])).dims;
        var (rows, inner, columns) = ((int)a.Sizes[^2], (int)a.Sizes[^1], (int)b.Sizes[^1]);
        var result = TorchTensor.Empty(TF_DataType.TF_FLOAT, [.. batch, rows, columns]);
        var left = (float*)a.DataPointer;
        var right = (float*)b.DataPointer;
        var to = (float*)result.DataPointer;
        var (leftSteps, rightSteps) = (Steps(a, batch), Steps(b, batch));
        var (leftRow, leftColumn) = (a.Strides[^2], a.Strides[^1]);
        var (rightRow, rightColumn) = (b.Strides[^2], b.Strides[^1]);
        var size = (long)rows * columns;
        ParallelLoop.Ranges(
            batch.AsSpan().Product(),
            1,
            size * inner,
            (start, end) =>
            {
                for (var matrix = start; matrix < end; matrix++)
                    OuterProductKernel.Run(
                        new MatrixView(left + Offset(matrix, batch, leftSteps), leftRow, leftColumn),
                        new MatrixView(right + Offset(matrix, batch, rightSteps), rightRow, rightColumn),
                        rows,
                        inner,
                        columns,
                        to + (matrix * size),
                        columns
                    );
            }
        );
        GC.KeepAlive(a);
        GC.KeepAlive(b);
        return result;
    }

    /// <summary>Elements between neighbours along each dimension of the batch; none along a dimension that is repeated.</summary>
    private static long[] Steps(TorchTensor tensor, long[] batch)
    {
        var steps = new long[batch.Length];
        var missing = batch.Length - (tensor.Rank - 2);
        for (var d = missing; d < batch.Length; d++)
            steps[d] = tensor.Sizes[d - missing] == 1 ? 0 : tensor.Strides[d - missing];
        return steps;
    }

    private static long Offset(long matrix, long[] batch, long[] steps)
    {
        var offset = 0L;
        for (var d = batch.Length - 1; d >= 0; d--)
        {
            offset += matrix % batch[d] * steps[d];
            matrix /= batch[d];
        }
        return offset;
    }
}
