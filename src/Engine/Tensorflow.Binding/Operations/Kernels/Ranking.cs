namespace Tensorflow.Engine;

/// <summary>The k largest elements of rows; of equal elements the one with the lower index comes first.</summary>
internal static class Ranking
{
    public static (TorchTensor Values, TorchTensor Indices) TopK(TorchTensor input, int k, TF_DataType indexType)
    {
        // A stable sort keeps equal elements in the order of their indices, as TensorFlow does.
        var (sorted, order) = Torch.Sort(input, -1, descending: true);
        using (sorted)
        using (order)
        using (var values = Torch.Slice(sorted, input.Rank - 1, 0, k))
        using (var indices = Torch.Slice(order, input.Rank - 1, 0, k))
            return (values.Clone(), Copy(indices, indexType));
    }

    /// <summary>Whether fewer than k finite predictions of a row exceed the target's.</summary>
    public static TorchTensor InTopK(TorchTensor predictions, TorchTensor targets, long k)
    {
        if (predictions.Rank != 2 || targets.Rank != 1 || predictions.Sizes[0] != targets.Sizes[0])
            throw new InvalidArgumentError(
                $"First dimension of predictions {new Shape(predictions.Sizes)} must match length of targets {new Shape(targets.Sizes)}"
            );
        using var input = predictions.Contiguous();
        using var wanted = Copy(targets, TF_DataType.TF_INT64);
        var result = TorchTensor.Empty(TF_DataType.TF_BOOL, targets.Sizes);
        var classes = (int)predictions.Sizes[1];
        var rows = input.Span<float>();
        var output = result.Span<bool>();
        for (var row = 0; row < output.Length; row++)
            output[row] = IsIn(rows.Slice(row * classes, classes), wanted.Span<long>()[row], k);
        return result;
    }

    private static bool IsIn(ReadOnlySpan<float> row, long target, long k)
    {
        if (target < 0 || target >= row.Length || !float.IsFinite(row[(int)target]))
            return false;
        var larger = 0;
        foreach (var value in row)
        {
            if (!float.IsFinite(value))
                return false;
            if (value > row[(int)target])
                larger++;
        }
        return larger < k;
    }

    private static TorchTensor Copy(TorchTensor tensor, TF_DataType type)
    {
        var result = TorchTensor.Empty(type, tensor.Sizes);
        result.CopyFrom(tensor);
        return result;
    }
}
