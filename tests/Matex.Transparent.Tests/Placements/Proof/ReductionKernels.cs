namespace Matex.Transparent.Tests.Placements.Proof;

internal static class ReductionKernels
{
    public static Kernel Of(Func<IEnumerable<double>, double> reduce) =>
        (operation, inputs) =>
        {
            var rank = inputs[0].Rank;
            var axes = inputs[1].Integers.Select(axis => Shapes.Normal(axis, rank)).ToHashSet();
            var keep = operation.Attribute<bool>("keep_dims");
            return [Over(inputs[0], axes, keep, reduce)];
        };

    public static NdArray Over(
        NdArray input,
        IReadOnlySet<int> axes,
        bool keep,
        Func<IEnumerable<double>, double> reduce
    )
    {
        var rest = Enumerable.Range(0, input.Rank).Where(axis => !axes.Contains(axis)).ToArray();
        int[] shape = [.. rest.Select(axis => input.Shape[axis])];
        int[] inner = [.. axes.Select(axis => input.Shape[axis])];
        var order = axes.ToArray();
        var result = NdArray.Build(
            shape,
            index =>
            {
                var full = new int[input.Rank];
                for (var i = 0; i < rest.Length; i++)
                {
                    full[rest[i]] = index[i];
                }
                var values = new List<double>();
                NdArray.Build(
                    inner,
                    at =>
                    {
                        for (var i = 0; i < order.Length; i++)
                        {
                            full[order[i]] = at[i];
                        }
                        values.Add(input[full]);
                        return 0;
                    }
                );
                return reduce(values);
            }
        );
        return keep
            ? new([.. input.Shape.Select((size, axis) => axes.Contains(axis) ? 1 : size)], result.Data)
            : result;
    }

    public static NdArray[] ArgMax(OperationCase operation, NdArray[] inputs) =>
        [
            Over(
                inputs[0],
                new HashSet<int> { Shapes.Normal(inputs[1].Integers[0], inputs[0].Rank) },
                false,
                static values => values.Index().MaxBy(static pair => pair.Item).Index
            ),
        ];

    public static NdArray[] Cumsum(OperationCase operation, NdArray[] inputs)
    {
        var axis = Shapes.Normal(inputs[1].Integers[0], inputs[0].Rank);
        return
        [
            NdArray.Build(
                inputs[0].Shape,
                index =>
                {
                    var at = (int[])index.Clone();
                    return Enumerable
                        .Range(0, index[axis] + 1)
                        .Sum(i =>
                        {
                            at[axis] = i;
                            return inputs[0][at];
                        });
                }
            ),
        ];
    }

    public static NdArray[] BiasAddGrad(OperationCase operation, NdArray[] inputs)
    {
        var channels = operation.Attribute<string>("data_format") == "NCHW" ? 1 : inputs[0].Rank - 1;
        var axes = Enumerable.Range(0, inputs[0].Rank).Where(axis => axis != channels).ToHashSet();
        return [Over(inputs[0], axes, false, static values => values.Sum())];
    }

    public static NdArray[] L2Loss(OperationCase operation, NdArray[] inputs) =>
        [NdArray.Scalar(inputs[0].Data.Sum(static value => value * value) / 2)];

    /// <summary>Inputs: values, size, weights (of the values' shape, or empty). A matrix is counted row by row.</summary>
    public static NdArray[] DenseBincount(OperationCase operation, NdArray[] inputs)
    {
        var (values, size, weights) = (inputs[0], inputs[1].Integers[0], inputs[2]);
        double Count(int from, int length, int bin) =>
            Enumerable
                .Range(from, length)
                .Where(i => values.Data[i] == bin)
                .Sum(i => weights.Data.Length == 0 ? 1 : weights.Data[i]);
        return values.Rank == 1
            ? [NdArray.Build([size], index => Count(0, values.Data.Length, index[0]))]
            :
            [
                NdArray.Build(
                    [values.Shape[0], size],
                    index => Count(index[0] * values.Shape[1], values.Shape[1], index[1])
                ),
            ];
    }
}
