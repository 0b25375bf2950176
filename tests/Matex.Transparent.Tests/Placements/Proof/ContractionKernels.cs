namespace Matex.Transparent.Tests.Placements.Proof;

internal static class ContractionKernels
{
    public static NdArray[] MatMul(OperationCase operation, NdArray[] inputs) =>
        [
            Product(
                inputs[0],
                inputs[1],
                operation.Attribute<bool>("transpose_a") ? "ki" : "ik",
                operation.Attribute<bool>("transpose_b") ? "jk" : "kj",
                "ij"
            ),
        ];

    public static NdArray[] BatchMatMul(OperationCase operation, NdArray[] inputs)
    {
        const string letters = "abcd";
        var (left, right) = (inputs[0].Rank - 2, inputs[1].Rank - 2);
        var all = letters[..Math.Max(left, right)];
        return
        [
            Product(
                inputs[0],
                inputs[1],
                all[(all.Length - left)..] + (operation.Attribute<bool>("adj_x") ? "ki" : "ik"),
                all[(all.Length - right)..] + (operation.Attribute<bool>("adj_y") ? "jk" : "kj"),
                all + "ij"
            ),
        ];
    }

    public static NdArray[] Einsum(OperationCase operation, NdArray[] inputs)
    {
        var sides = operation.Attribute<string>("equation")!.Split("->");
        var labels = sides[0].Split(',');
        return inputs.Length == 1
            ? [Product(inputs[0], NdArray.Scalar(1), labels[0], "", sides[1])]
            : [Product(inputs[0], inputs[1], labels[0], labels[1], sides[1])];
    }

    private static NdArray Product(NdArray a, NdArray b, string first, string second, string output)
    {
        var sizes = new Dictionary<char, int>();
        foreach (var (label, size) in first.Zip(a.Shape).Concat(second.Zip(b.Shape)))
        {
            if (sizes.TryGetValue(label, out var known) && known != size && Math.Min(known, size) != 1)
            {
                throw new AssertionException($"The local parts have {known} and {size} elements along {label}.");
            }
            sizes[label] = Math.Max(known, size);
        }
        var letters = output + string.Concat(sizes.Keys.Where(label => !output.Contains(label)));
        var result = new double[NdArray.Count(output.Select(label => sizes[label]))];
        var inner = result.Length == 0 ? 0 : NdArray.Count(letters.Select(label => sizes[label])) / result.Length;
        var at = 0;
        NdArray.Build(
            [.. letters.Select(label => sizes[label])],
            index =>
            {
                double Element(NdArray array, string labels) =>
                    array.Broadcast([.. labels.Select(label => index[letters.IndexOf(label)])]);
                result[at++ / inner] += Element(a, first) * Element(b, second);
                return 0;
            }
        );
        return new([.. output.Select(label => sizes[label])], result);
    }
}
