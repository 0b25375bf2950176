namespace Matex.Transparent.Tests.Placements.Proof;

internal static class ElementwiseKernels
{
    public static Kernel Unary(Func<double, double> function) => (_, inputs) => [inputs[0].Map(function)];

    public static Kernel Of(Func<double[], double> function) =>
        (_, inputs) =>
        {
            var rank = inputs.Max(static input => input.Rank);
            var shape = new int[rank];
            for (var d = 0; d < rank; d++)
            {
                var sizes = inputs
                    .Where(input => input.Rank >= rank - d)
                    .Select(input => input.Shape[d - rank + input.Rank]);
                shape[d] = sizes.Distinct().OrderBy(static size => size == 1).First();
                if (sizes.Any(size => size != 1 && size != shape[d]))
                {
                    throw new AssertionException("The local parts do not broadcast.");
                }
            }
            return [NdArray.Build(shape, index => function([.. inputs.Select(input => input.Broadcast(index))]))];
        };

    public static Kernel Binary(Func<double, double, double> function) => Of(values => function(values[0], values[1]));

    /// <summary>A condition that is a vector chooses rows.</summary>
    public static NdArray[] Select(OperationCase operation, NdArray[] inputs) =>
        [
            NdArray.Build(
                inputs[1].Shape,
                index =>
                    (
                        inputs[0].Rank < inputs[1].Rank && inputs[0].Rank == 1
                            ? inputs[0][index[0]]
                            : inputs[0].Broadcast(index)
                    ) != 0
                        ? inputs[1][index]
                        : inputs[2][index]
            ),
        ];

    public static NdArray[] BiasAdd(OperationCase operation, NdArray[] inputs)
    {
        var channels = operation.Attribute<string>("data_format") == "NCHW" ? 1 : inputs[0].Rank - 1;
        return [NdArray.Build(inputs[0].Shape, index => inputs[0][index] + inputs[1][index[channels]])];
    }
}
