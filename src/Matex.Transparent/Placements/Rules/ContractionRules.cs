namespace Matex.Transparent.Placements.Rules;

/// <summary>Matrix products: sums over a dimension that both inputs have.</summary>
internal static class ContractionRules
{
    public static void Register(RuleBook book)
    {
        book.Add(static call => MatrixProduct(call, "transpose_a", "transpose_b"), "MatMul", "SparseMatMul");
        book.Add(static call => MatrixProduct(call, "adj_x", "adj_y"), "BatchMatMul", "BatchMatMulV2", "BatchMatMulV3");
        book.Add(Einsum, "Einsum");
    }

    /// <summary>The last two dimensions are matrices, the dimensions before them are broadcast.</summary>
    private static Outcome MatrixProduct(IOperationCall call, string firstFlag, string secondFlag)
    {
        var (a, b) = (call.Rank(0), call.Rank(1));
        if (call.Type is "MatMul" or "SparseMatMul")
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

    /// <summary>Einstein's notation without ellipses, of one or two tensors; a label that occurs twice in one input is a diagonal.</summary>
    private static Outcome Einsum(IOperationCall call)
    {
        var equation = call.Attribute<string>("equation")?.Replace(" ", "") ?? "";
        var sides = equation.Split("->");
        var inputs = sides[0].Split(',');
        if (sides.Length != 2 || inputs.Length != call.InputCount || inputs.Length > 2 || equation.Contains('.'))
        {
            return Outcome.Refused(call, $"its equation '{equation}' is not written with one letter a dimension");
        }
        if (!inputs.All(static labels => labels.Distinct().Count() == labels.Length))
        {
            return Outcome.Refused(call, $"its equation '{equation}' takes a diagonal");
        }
        var first = Labels(inputs[0], sides[1]);
        if (inputs.Length == 2)
        {
            return LabelledProduct.Apply(call, first, Labels(inputs[1], sides[1]), sides[1].Length);
        }
        var placement = call.State(0).Placement;
        if (!placement.IsShard)
        {
            return PartialArithmetic.Apply(call, Linearity.Additive);
        }
        var label = first[placement.Dimension];
        return Outcome.All(
            call,
            label < sides[1].Length ? placement.InDimension(label) : Placement.Partial(Reduction.Sum, placement.Rows)
        );
    }

    /// <summary>Letters of the output are numbered by their dimension there, others come after them.</summary>
    private static int[] Labels(string letters, string output) =>
        [.. letters.Select(letter => output.IndexOf(letter) is >= 0 and var at ? at : output.Length + letter)];

    private static void Batch(int[] labels, int rank)
    {
        for (var i = 0; i < labels.Length - 2; i++)
        {
            labels[i] = rank - labels.Length + i;
        }
    }
}
