namespace Matex.Transparent.Placements.Rules;

/// <summary>Matrix products: sums over a dimension that both inputs have.</summary>
internal static class ContractionRules
{
    public static void Register(RuleBook book)
    {
        book.Add(static call => MatrixProduct(call, "transpose_a", "transpose_b"), "MatMul");
    }

    /// <summary>The last two dimensions are matrices, the dimensions before them are broadcast.</summary>
    private static Outcome MatrixProduct(IOperationCall call, string firstFlag, string secondFlag)
    {
        var (a, b) = (call.Rank(0), call.Rank(1));
        if (call.Type == "MatMul")
        {
            (a, b) = (2, 2);
        }
        if (a < 2 || b < 2)
        {
            return Outcome.Refused(call, "the number of dimensions of an input is not known");
        }
        var rank = Math.Max(a, b);
        var (first, second) = (new int[a], new int[b]);
        Batch(first, rank);
        Batch(second, rank);
        // Labels: batch dimensions 0 .. rank-3, rows rank-2, columns rank-1, the contracted dimension rank.
        var (rows, columns) = call.Attribute<bool>(firstFlag) ? (a - 1, a - 2) : (a - 2, a - 1);
        (first[rows], first[columns]) = (rank - 2, rank);
        (rows, columns) = call.Attribute<bool>(secondFlag) ? (b - 1, b - 2) : (b - 2, b - 1);
        (second[rows], second[columns]) = (rank, rank - 1);
        return LabelledProduct.Apply(call, first, second, rank);
    }

    private static void Batch(int[] labels, int rank)
    {
        for (var i = 0; i < labels.Length - 2; i++)
        {
            labels[i] = rank - labels.Length + i;
        }
    }
}
