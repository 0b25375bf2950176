using Matex.Transparent.Placements;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// A second version of those parts of a graph that have to be different when the feeds are split. The program's own
/// operations stay as they are: a session does not take changes of operations that it has seen. Variables, random
/// operations and whatever else holds a state are shared by both versions.
/// </summary>
internal sealed class GraphCopy
{
    private readonly GraphPlacement _placement;
    private readonly TakenBranches _branches;
    private readonly CopiedOperations _operations;
    private readonly UpdateGroups _updates;
    private readonly HashSet<string> _shapesUsedLocally;
    private readonly bool _isChained;

    private GraphCopy(Graph graph, GraphReach reach, GraphPlacement placement, IReadOnlyList<Tensor> fetches)
    {
        _placement = placement;
        _branches = reach.Branches;
        _operations = new CopiedOperations(graph);
        _updates = new UpdateGroups(reach, placement);
        _shapesUsedLocally = ShapesUsedLocally(reach, fetches);
        _isChained = IsNeeded(reach, placement);
        foreach (var operation in _updates.InOrder)
        {
            Visit(operation);
        }
    }

    /// <summary>The sites that were added, each with its operation.</summary>
    public IReadOnlyList<GraphSite> Sites => _operations.Sites;

    /// <summary>What takes the tensor's place in a run of this copy.</summary>
    public Tensor Of(Tensor tensor) => _operations.Of(tensor);

    /// <summary>What takes the operation's place in a run of this copy.</summary>
    public Operation Of(Operation operation) => _operations.Of(operation);

    /// <summary>Copies what has to be different; null when nothing has to be.</summary>
    /// <exception cref="NotSupportedException">A part that has to be different cannot be copied.</exception>
    public static GraphCopy? Make(
        Graph graph,
        GraphReach reach,
        GraphPlacement placement,
        IReadOnlyList<Tensor> fetches
    ) => IsNeeded(reach, placement) ? new GraphCopy(graph, reach, placement, fetches) : null;

    private static bool IsNeeded(GraphReach reach, GraphPlacement placement) =>
        // Operations that communicate have to come in the same order on all ranks.
        placement.Adjusted.Count > 0
        || placement.Draws.Count > 0
        || placement.Normalised.Count > 0
        || reach.Sites.Count > 1
        || reach.HasCopiedBranches;

    private void Visit(Operation operation)
    {
        if (_branches.Of(operation) is { } taken)
        {
            _operations.Replace(operation, taken);
            return;
        }
        if (_placement.Draws.TryGetValue(operation.name, out var draw))
        {
            _operations.RequireUnchanged(operation, draw.Shape);
            _operations.Replace(operation.outputs[0], new RowsSite(draw.Dimension, gathers: false));
            return;
        }
        _placement.Adjusted.TryGetValue(operation.name, out var outcome);
        var inputs = new Tensor[operation.inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = outcome is null
                ? Of(operation.inputs[i])
                : Adjusted(operation, i, outcome.Inputs[i], outcome.TakeRowsDimension[i]);
        }
        var site = GraphSite.Of(operation);
        if (
            _operations.AreChanged(operation, inputs)
            || _shapesUsedLocally.Contains(operation.name)
            || (_isChained && site is { Communicates: true })
        )
        {
            _operations.Copy(operation, inputs, site);
        }
        if (_placement.Taken.TryGetValue(operation.name, out var rows))
        {
            _operations.Replace(operation.outputs[0], new RowsSite(rows.Dimension, gathers: false));
        }
        if (_placement.Normalised.Contains(operation.name))
        {
            var (corrected, given) = BatchNormSite.Operands(operation);
            _operations.Correct(
                Array.ConvertAll(corrected, output => operation.outputs[output]),
                [.. given.Select(value => value.IsInput ? inputs[value.Index] : Of(operation.outputs[value.Index]))],
                BatchNormSite.For(operation)
            );
        }
    }

    private Tensor Adjusted(Operation operation, int input, Adjust adjust, int takeDimension)
    {
        var tensor = operation.inputs[input];
        var placement = _placement.Of(tensor).Placement;
        return adjust switch
        {
            Adjust.MakeWhole when _updates.Of(operation, input) is { } group => _operations.Reduced(group, tensor),
            Adjust.MakeWhole => _operations.Adjusted(tensor, "whole", () => Whole(tensor, placement)),
            Adjust.DivideBySize => _operations.Adjusted(
                tensor,
                "share",
                static () => new AdjustmentSite(Adjustment.DivideBySize)
            ),
            Adjust.TakeRows => _operations.Adjusted(
                tensor,
                $"rows{takeDimension}",
                () => new RowsSite(takeDimension, gathers: false)
            ),
            _ => Of(tensor),
        };
    }

    private static GraphSite Whole(Tensor tensor, Placement placement) =>
        placement switch
        {
            { IsShard: true } => new RowsSite(placement.Dimension, gathers: true),
            { IsShape: true } => new AdjustmentSite(Adjustment.CountAllRows, placement.RowCountElement),
            { IsRowCount: true } => new AdjustmentSite(Adjustment.CountAllRows),
            _ => new ReductionSite([tensor.name], placement, areUpdates: false),
        };

    /// <summary>Shapes that random operations are fed with for the whole batch, and that others need for this rank's rows.</summary>
    private HashSet<string> ShapesUsedLocally(GraphReach reach, IReadOnlyList<Tensor> fetches)
    {
        var fed = _placement.Draws.Values.Select(static draw => draw.Shape.name).ToHashSet();
        return
        [
            .. reach
                .Operations.Where(operation => !_placement.Draws.ContainsKey(operation.name))
                .SelectMany(static operation => operation.inputs._inputs)
                .Concat(fetches)
                .Where(tensor => fed.Contains(tensor.name))
                .Select(static tensor => tensor.op.name),
        ];
    }
}
