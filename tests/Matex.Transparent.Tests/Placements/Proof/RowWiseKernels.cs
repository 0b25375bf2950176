namespace Matex.Transparent.Tests.Placements.Proof;

internal static class RowWiseKernels
{
    public static NdArray Softmax(NdArray input)
    {
        var columns = input.Shape[^1];
        var exponentials = input.Map(Math.Exp);
        return new(
            input.Shape,
            [
                .. exponentials.Data.Select(
                    (value, i) => value / exponentials.Data.Skip(i / columns * columns).Take(columns).Sum()
                ),
            ]
        );
    }

    public static NdArray[] SoftmaxOf(OperationCase operation, NdArray[] inputs) => [Softmax(inputs[0])];

    /// <summary>Outputs: the loss of each row, and its derivative.</summary>
    public static NdArray[] CrossEntropy(OperationCase operation, NdArray[] inputs)
    {
        var softmax = Softmax(inputs[0]);
        return
        [
            NdArray.Build(
                [softmax.Shape[0]],
                index =>
                    -Enumerable
                        .Range(0, softmax.Shape[1])
                        .Sum(column => inputs[1][index[0], column] * Math.Log(softmax[index[0], column]))
            ),
            softmax.Zip(inputs[1], static (a, b) => a - b),
        ];
    }

    public static NdArray[] SparseCrossEntropy(OperationCase operation, NdArray[] inputs)
    {
        var labels = NdArray.Build(inputs[0].Shape, index => inputs[1][index[0]] == index[1] ? 1 : 0);
        return CrossEntropy(operation, [inputs[0], labels]);
    }

    /// <summary>Outputs: the k largest elements of each row, and where they were.</summary>
    public static NdArray[] TopK(OperationCase operation, NdArray[] inputs)
    {
        var count = inputs[1].Integers[0];
        (double Item, int Index) Find(int[] index)
        {
            var row = (int[])index.Clone();
            var values = Enumerable
                .Range(0, inputs[0].Shape[^1])
                .Select(column =>
                {
                    row[^1] = column;
                    return (inputs[0][row], column);
                });
            return values.OrderByDescending(static pair => pair.Item1).ElementAt(index[^1]);
        }
        var shape = inputs[0].Shape.Set(inputs[0].Rank - 1, count);
        return [NdArray.Build(shape, index => Find(index).Item), NdArray.Build(shape, index => Find(index).Index)];
    }

    /// <summary>Agreed seeds draw the same classes on all ranks, so some are written down here.</summary>
    public static NdArray[] CandidateSampler(OperationCase operation, NdArray[] inputs)
    {
        static double Expected(double candidate) => 3 * Math.Log((candidate + 2) / (candidate + 1));
        var drawn = NdArray.Build([3], static index => (5 * index[0]) + 1);
        return
        [
            drawn,
            NdArray.Build(inputs[0].Shape, index => Expected(inputs[0][index])),
            NdArray.Build([3], index => Expected(drawn[index])),
        ];
    }

    public static NdArray[] InTopK(OperationCase operation, NdArray[] inputs) =>
        [
            NdArray.Build(
                inputs[1].Shape,
                index =>
                {
                    var value = inputs[0][index[0], (int)inputs[1][index]];
                    var better = Enumerable
                        .Range(0, inputs[0].Shape[1])
                        .Count(column => inputs[0][index[0], column] > value);
                    return better < inputs[2].Integers[0] ? 1 : 0;
                }
            ),
        ];

    public static NdArray[] MatrixDiag(OperationCase operation, NdArray[] inputs) =>
        [
            NdArray.Build(
                [.. inputs[0].Shape, inputs[0].Shape[^1]],
                index => index[^1] == index[^2] ? inputs[0][index[..^1]] : 0
            ),
        ];

    public static NdArray[] MatrixBandPart(OperationCase operation, NdArray[] inputs) =>
        [NdArray.Build(inputs[0].Shape, index => index[^2] >= index[^1] ? inputs[0][index] : 0)];

    public static NdArray[] Cross(OperationCase operation, NdArray[] inputs) =>
        [
            NdArray.Build(
                inputs[0].Shape,
                index =>
                {
                    double At(NdArray array, int offset) => array[[.. index[..^1], (index[^1] + offset) % 3]];
                    return At(inputs[0], 1) * At(inputs[1], 2) - At(inputs[0], 2) * At(inputs[1], 1);
                }
            ),
        ];
}
