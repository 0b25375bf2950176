namespace Tensorflow.Engine;

/// <summary>
/// Einstein sums of two operands as products of batches of matrices: dimensions that both and the result have are the batch,
/// those that both have and the result has not are summed.
/// </summary>
internal static class EinsumProduct
{
    /// <summary>The result; null where the equation is no such product (a label twice, a sum over one operand, an ellipsis).</summary>
    public static TorchTensor? Of(string equation, TorchTensor[] inputs)
    {
        var sides = equation.Replace(" ", "", StringComparison.Ordinal).Split("->");
        if (inputs.Length != 2 || sides is not [var operands, var result] || operands.Split(',') is not [var x, var y])
            return null;
        if (!Suits(x, y, result, inputs))
            return null;
        var batch = new string([.. x.Where(label => y.Contains(label) && result.Contains(label))]);
        var inner = new string([.. x.Where(label => y.Contains(label) && !result.Contains(label))]);
        var rows = new string([.. x.Where(label => !y.Contains(label))]);
        var columns = new string([.. y.Where(label => !x.Contains(label))]);
        long Size(string labels) => labels.Aggregate(1L, (product, label) => product * SizeOf(label));
        long SizeOf(char label) =>
            x.Contains(label) ? inputs[0].Sizes[x.IndexOf(label)] : inputs[1].Sizes[y.IndexOf(label)];
        using var left = Arranged(inputs[0], x, batch + rows + inner, [Size(batch), Size(rows), Size(inner)]);
        using var right = Arranged(inputs[1], y, batch + inner + columns, [Size(batch), Size(inner), Size(columns)]);
        using var product = BatchedProduct.Multiply(left, right);
        var labels = batch + rows + columns;
        using var named = product.Reshape([.. labels.Select(SizeOf)]);
        using var ordered = named.Permute([.. result.Select(label => labels.IndexOf(label))]);
        return ordered.Contiguous();
    }

    private static bool Suits(string x, string y, string result, TorchTensor[] inputs) =>
        Array.TrueForAll(inputs, static input => input is { DataType: TF_DataType.TF_FLOAT, Count: > 0 })
        && x.Length == inputs[0].Rank
        && y.Length == inputs[1].Rank
        && Array.TrueForAll(
            [x, y, result],
            static labels => labels.All(char.IsLetter) && labels.Distinct().Count() == labels.Length
        )
        && x.All(label => y.Contains(label) || result.Contains(label))
        && y.All(label => x.Contains(label) || result.Contains(label))
        && result.All(label => x.Contains(label) || y.Contains(label))
        && x.All(label => !y.Contains(label) || inputs[0].Sizes[x.IndexOf(label)] == inputs[1].Sizes[y.IndexOf(label)]);

    private static TorchTensor Arranged(TorchTensor tensor, string labels, string order, long[] sizes)
    {
        using var permuted = tensor.Permute([.. order.Select(label => labels.IndexOf(label))]);
        return permuted.Reshape(sizes);
    }
}
