using Matex.Transparent.Launch;
using Matex.Transparent.Placements;
using Matex.Transparent.TensorFlow.Eager;
using Tensorflow;
using Reduction = Matex.Transparent.Placements.Reduction;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// Where the values of a graph are when some placeholders are fed with this rank's rows only, and what has to be changed
/// in the graph for that.
/// </summary>
/// <param name="splitPlaceholders">The names of these placeholders.</param>
/// <param name="shapes">Shapes that come from the feeds.</param>
/// <param name="branches">Branches that are known to be taken.</param>
/// <param name="derivatives">How the operations of the backward pass are treated.</param>
internal sealed class GraphPlacement(
    IReadOnlySet<string> splitPlaceholders,
    OpenShapes shapes,
    TakenBranches branches,
    BackwardPass derivatives
)
{
    private readonly Dictionary<string, ValueState[]> _known = [];

    /// <summary>Why the graph cannot run on pieces of its feeds; null as long as it can.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Inputs that have to be changed, by the name of the operation that takes them.</summary>
    public Dictionary<string, Outcome> Adjusted { get; } = [];

    /// <summary>Random operations that draw the numbers of the whole batch, by name.</summary>
    public Dictionary<string, GlobalDraw> Draws { get; } = [];

    /// <summary>Batch normalisations whose results are corrected to the statistics of the whole batch, by name.</summary>
    public HashSet<string> Normalised { get; } = [];

    /// <summary>Operations that run on the rows of all ranks, and of whose first output a rank keeps its own, by name.</summary>
    public Dictionary<string, Placement> Taken { get; } = [];

    public ValueState Of(Tensor tensor)
    {
        Visit(tensor.op);
        return _known[tensor.op.name][tensor.value_index];
    }

    /// <summary>Follows everything that an operation needs.</summary>
    public void Reach(Operation operation) => Visit(operation);

    /// <summary>How the ranks' gradients of a site combine; refused when they do not.</summary>
    public Reduction? CombinationOf(GradientSite site)
    {
        Reduction? combination = null;
        foreach (var loss in site.Losses)
        {
            var state = Of(loss);
            Reduction? reduction = state.Placement switch
            {
                { IsShard: true } => Reduction.Sum,
                { IsPartial: true } partial => partial.Reduction,
                _ => state.Origin,
            };
            if (reduction is not (null or Reduction.Sum or Reduction.Mean) || (combination ?? reduction) != reduction)
            {
                Refusal ??= $"the gradient of '{loss.name}' cannot be combined from the ranks' gradients";
            }
            combination ??= reduction;
        }
        return combination;
    }

    /// <summary>An explicit stack: graphs are deeper than a thread's.</summary>
    private void Visit(Operation root)
    {
        var stack = new Stack<(Operation Operation, bool InputsDone)>([(root, false)]);
        var open = new HashSet<string>();
        while (stack.TryPop(out var top))
        {
            var (operation, inputsDone) = top;
            if (_known.ContainsKey(operation.name))
            {
                continue;
            }
            if (inputsDone)
            {
                open.Remove(operation.name);
                _known[operation.name] = Compute(operation);
            }
            else if (IsCombined(operation) || !open.Add(operation.name))
            {
                // Combined gradients are whole, and so is what comes round a loop again unless the loop is fed with rows.
                _known[operation.name] = new ValueState[operation.outputs.Length];
            }
            else
            {
                stack.Push((operation, true));
                foreach (var needed in branches.Needed(operation))
                {
                    stack.Push((needed, false));
                }
            }
        }
    }

    private bool IsCombined(Operation operation) =>
        derivatives == BackwardPass.Combined && GraphSite.Of(operation) is GradientSite;

    private ValueState[] Compute(Operation operation)
    {
        if (splitPlaceholders.Contains(operation.name))
        {
            return [Placement.Shard(0, Placement.UnknownRows)];
        }
        if (operation.type is "VariableV2" or "Variable" or "VarHandleOp")
        {
            return [derivatives == BackwardPass.Combined ? VariableReads.Live : default];
        }
        if (branches.Of(operation) is { } taken)
        {
            return Array.ConvertAll(taken.Outputs, output => output is null ? default : Known(output));
        }
        var states = Array.ConvertAll(operation.inputs._inputs, Known);
        if (Array.TrueForAll(states, static state => state == default))
        {
            return new ValueState[operation.outputs.Length];
        }
        if (GraphSite.Of(operation) is GradientSite)
        {
            return states;
        }
        var call = new GraphCall(operation, states, shapes);
        var outcome = PlacementRules.Propagate(call);
        var obstacle = outcome.Refusal ?? outcome.Synchronises ?? Obstacle(operation, states, outcome);
        if (obstacle is not null && CanRunWhole(outcome))
        {
            outcome = Outcome.Whole(call);
            obstacle = Obstacle(operation, states, outcome);
        }
        Refusal ??= obstacle;
        if (obstacle is null && outcome.RowsOfResult is { } rows)
        {
            Taken[operation.name] = rows;
            return [rows, .. outcome.Outputs.AsSpan(1)];
        }
        if (outcome.IsRefused)
        {
            return new ValueState[operation.outputs.Length];
        }
        return outcome.Statistics && Job.Current.Settings.BatchNorm == BatchNormStatistics.Local
            ? LocalStatistics.Of(operation, outcome.Outputs)
            : outcome.Outputs;
    }

    /// <summary>
    /// An operation of a backward pass that is followed, and for which there is a rule, but whose shapes are known in the run
    /// only: every rank can do it on the rows of all.
    /// </summary>
    private bool CanRunWhole(Outcome outcome) =>
        derivatives == BackwardPass.Followed
        && outcome is { IsRefused: false, Synchronises: null, DrawGlobal: false, Statistics: false };

    /// <summary>Notes what has to be changed for an operation; what cannot be is the obstacle.</summary>
    private string? Obstacle(Operation operation, ValueState[] states, Outcome outcome)
    {
        if (outcome.Statistics && Job.Current.Settings.BatchNorm == BatchNormStatistics.Global)
        {
            if (BatchNormSite.Obstacle(operation) is { } obstacle)
            {
                return $"{obstacle} (MATEX_BATCHNORM=local keeps those of each rank)";
            }
            Normalised.Add(operation.name);
        }
        if (outcome.DrawGlobal)
        {
            var draw = GlobalDraw.Of(operation, states[0].Placement, outcome.Outputs[0].Placement);
            if (draw is null)
            {
                return $"{operation.type} '{operation.name}': the shape of the random numbers for the whole batch is not known before the run";
            }
            Draws[operation.name] = draw;
            return null;
        }
        var adjusts = false;
        for (var i = 0; i < outcome.Inputs.Length; i++)
        {
            switch (outcome.Inputs[i])
            {
                case Adjust.None:
                case Adjust.LocalShape when IsShapedLocally(operation, i, states, outcome):
                    break;
                case Adjust.MakeWhole
                or Adjust.DivideBySize
                or Adjust.TakeRows when CustomOperations.AreAvailable && !IsUsedByGradients(outcome, states[i]):
                    adjusts = true;
                    break;
                default:
                    return $"{operation.type} '{operation.name}': input {i} would have to be combined over the ranks inside the graph";
            }
        }
        if (adjusts)
        {
            Adjusted[operation.name] = outcome;
        }
        return null;
    }

    private static bool IsShapedLocally(Operation operation, int input, ValueState[] states, Outcome outcome) =>
        states[input].Placement.IsShape
        || Constants.Of(operation.inputs[input]) is { } shape && shape[outcome.Outputs[0].Placement.Dimension] == -1;

    /// <summary>
    /// The derivative of an operation takes its inputs as the graph has them, not as they are changed: only where none is
    /// taken can an input be changed without following the backward pass.
    /// </summary>
    private static bool IsUsedByGradients(Outcome outcome, ValueState input) =>
        input.Live || Array.Exists(outcome.Outputs, static output => output.Live);

    private ValueState Known(Tensor tensor) => _known[tensor.op.name][tensor.value_index];
}

/// <summary>Two ways to run a backward pass on pieces.</summary>
internal enum BackwardPass
{
    /// <summary>Each rank differentiates what it computes; where the gradients come out they are combined as the loss says.</summary>
    Combined,

    /// <summary>Its operations are followed like any others; what they give is exact wherever rules say how to run them.</summary>
    Followed,
}
