namespace Tensorflow.Engine;

/// <summary>Diagonals of the matrices in the last two dimensions.</summary>
internal static unsafe class Diagonals
{
    /// <summary>Square matrices with the last dimension on their diagonals.</summary>
    public static TorchTensor Matrices(TorchTensor diagonals)
    {
        var size = diagonals.Sizes[^1];
        var result = TorchTensor.Zeros(diagonals.DataType, [.. diagonals.Sizes, size]);
        using var view = View(result);
        view.CopyFrom(diagonals);
        return result;
    }

    public static TorchTensor Of(TorchTensor matrices)
    {
        using var view = View(matrices);
        return view.Clone();
    }

    /// <summary>Matrices of which only a band around the diagonal is kept; negative widths keep all.</summary>
    public static TorchTensor Band(TorchTensor matrices, long lower, long upper)
    {
        var (rows, columns) = (matrices.Sizes[^2], matrices.Sizes[^1]);
        var result = matrices.Clone();
        var size = ScalarTypes.SizeOf(matrices.DataType);
        var data = (byte*)result.DataPointer;
        for (var at = 0L; at < result.Count; at++)
        {
            var (row, column) = (at / columns % rows, at % columns);
            if ((lower >= 0 && row - column > lower) || (upper >= 0 && column - row > upper))
                new Span<byte>(data + (at * size), size).Clear();
        }
        return result;
    }

    private static TorchTensor View(TorchTensor matrices)
    {
        long[] sizes = [.. matrices.Sizes[..^2], Math.Min(matrices.Sizes[^2], matrices.Sizes[^1])];
        long[] strides = [.. matrices.Strides[..^2], matrices.Strides[^2] + matrices.Strides[^1]];
        return matrices.View(sizes, strides);
    }
}
