using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// Shapes of a graph's values, where the graph itself does not tell them: placeholders without a shape have that of what
/// they are fed with, and what is computed from values whose number of rows is open has as many dimensions as they.
/// </summary>
/// <param name="fed">The shapes of what such placeholders are fed with; -1 for numbers of rows.</param>
internal sealed class OpenShapes(IReadOnlyDictionary<string, long[]> fed)
{
    private const int Deepest = 32;

    private static readonly HashSet<string> Elementwise =
    [
        .. "Identity StopGradient Cast Neg Add AddV2 AddN Sub Mul RealDiv Div Maximum Minimum Pow Square Sqrt Rsqrt Exp Log Relu".Split(
            ' '
        ),
        .. "Sigmoid Tanh Softplus Elu Floor Greater GreaterEqual Less LessEqual Equal NotEqual LogicalAnd LogicalOr".Split(
            ' '
        ),
        .. "LogicalNot Select SelectV2 SquaredDifference ReluGrad SigmoidGrad TanhGrad SqrtGrad RsqrtGrad EluGrad".Split(
            ' '
        ),
        .. "ZerosLike OnesLike".Split(' '),
    ];

    private readonly Dictionary<string, long[]?> _found = [];

    /// <summary>The sizes, -1 where they are not known; null when not even their number is.</summary>
    public long[]? Of(Tensor tensor) => Of(tensor, 0);

    /// <summary>As <see cref="Constants.Of"/>; also the list of all axes of a tensor whose number of them is known here only.</summary>
    public long[]? ConstantOf(Tensor tensor) => ConstantOf(tensor, 0);

    private long[]? ConstantOf(Tensor tensor, int depth) =>
        Constants.Of(tensor)
        ?? (
            tensor.op is { type: "Range" } range
            && range.inputs[1].op is { type: "Rank" } rank
            && Constants.Of(range.inputs[0]) is [0]
            && Constants.Of(range.inputs[2]) is [1]
            && Of(rank.inputs[0], depth) is { } shape
                ? [.. Enumerable.Range(0, shape.Length).Select(static axis => (long)axis)]
                : null
        );

    private long[]? Of(Tensor tensor, int depth)
    {
        if (!tensor.shape.IsNull)
        {
            return tensor.shape.dims;
        }
        if (fed.TryGetValue(tensor.op.name, out var shape))
        {
            return shape;
        }
        if (depth > Deepest || tensor.value_index > 0)
        {
            return null;
        }
        return _found.TryGetValue(tensor.name, out shape)
            ? shape
            : _found[tensor.name] = Inferred(tensor.op, depth + 1);
    }

    private long[]? Inferred(Operation operation, int depth) =>
        operation.type switch
        {
            "Reshape" or "BroadcastTo" => Constants.ShapeOf(operation.inputs[1]),
            "Fill" => Constants.ShapeOf(operation.inputs[0]),
            "Tile" => Tiled(operation, depth),
            "Sum" or "Mean" or "Max" or "Min" or "Prod" or "All" or "Any" => Reduced(operation, depth),
            var type when Elementwise.Contains(type) => Broadcast(operation, depth),
            _ => null,
        };

    private long[]? Tiled(Operation operation, int depth) =>
        Of(operation.inputs[0], depth) is { } shape ? Array.ConvertAll(shape, static _ => -1L) : null;

    private long[]? Reduced(Operation operation, int depth)
    {
        if (Of(operation.inputs[0], depth) is not { } shape || ConstantOf(operation.inputs[1], depth) is not { } axes)
        {
            return null;
        }
        var keep = operation.get_attr<bool>("keep_dims");
        var reduced = axes.Select(axis => axis < 0 ? axis + shape.Length : axis).ToHashSet();
        return
        [
            .. shape.Select((size, d) => reduced.Contains(d) ? 1 : size).Where((_, d) => keep || !reduced.Contains(d)),
        ];
    }

    private long[]? Broadcast(Operation operation, int depth)
    {
        var result = Array.Empty<long>();
        var inputs = operation.inputs;
        for (var i = 0; i < inputs.Length; i++)
        {
            if (Of(inputs[i], depth) is not { } shape)
            {
                return null;
            }
            var (longer, shorter) = shape.Length > result.Length ? (shape, result) : (result, shape);
            result = (long[])longer.Clone();
            for (var d = 1; d <= shorter.Length; d++)
            {
                ref var size = ref result[^d];
                size = size == 1 ? shorter[^d] : size;
            }
        }
        return result;
    }
}
