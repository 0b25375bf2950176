using Matex.Transparent.Launch;
using Matex.Transparent.Placements;
using Matex.Transparent.TensorFlow.Eager;
using Tensorflow;
using Reduction = Matex.Transparent.Placements.Reduction;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>Where the values of a graph are when some placeholders are fed with this rank's rows only.</summary>
internal sealed class GraphPlacement(IReadOnlySet<string> splitPlaceholders)
{
    private readonly Dictionary<string, ValueState[]> _known = [];

    /// <summary>Why the graph cannot run on pieces of its feeds; null as long as it can.</summary>
    public string? Refusal { get; private set; }

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
            else if (GradientSite.Of(operation) is not null || !open.Add(operation.name))
            {
                // Combined gradients are whole, and so is what comes round a loop again unless the loop is fed with rows.
                _known[operation.name] = new ValueState[operation.outputs.Length];
            }
            else
            {
                stack.Push((operation, true));
                foreach (var input in Inputs(operation))
                {
                    stack.Push((input.op, false));
                }
                foreach (var input in operation.control_inputs)
                {
                    stack.Push((input, false));
                }
            }
        }
    }

    private ValueState[] Compute(Operation operation)
    {
        if (splitPlaceholders.Contains(operation.name))
        {
            return [Placement.Shard(0, Placement.UnknownRows)];
        }
        if (operation.type is "VariableV2" or "Variable" or "VarHandleOp")
        {
            return [VariableReads.Live];
        }
        var states = Inputs(operation).Select(input => _known[input.op.name][input.value_index]).ToArray();
        if (Array.TrueForAll(states, static state => state == default))
        {
            return new ValueState[operation.outputs.Length];
        }
        var outcome = PlacementRules.Propagate(new GraphCall(operation, states));
        Refusal ??= outcome.Refusal ?? outcome.Synchronises ?? Obstacle(operation, states, outcome);
        return outcome.IsRefused ? new ValueState[operation.outputs.Length] : outcome.Outputs;
    }

    /// <summary>What eager mode does between operations, a graph that is already built cannot.</summary>
    private static string? Obstacle(Operation operation, ValueState[] states, Outcome outcome)
    {
        if (outcome.DrawGlobal)
        {
            return $"{operation.type} '{operation.name}': it draws random numbers for every row of the batch inside the graph";
        }
        if (outcome.Statistics && Job.Current.Settings.BatchNorm == BatchNormStatistics.Global)
        {
            return $"{operation.type} '{operation.name}': its statistics are those of the whole batch (MATEX_BATCHNORM=local keeps them local)";
        }
        for (var i = 0; i < outcome.Inputs.Length; i++)
        {
            var possible = outcome.Inputs[i] switch
            {
                Adjust.None => true,
                Adjust.LocalShape => states[i].Placement.IsShape
                    || Constants.Of(operation.inputs[i]) is { } shape
                        && shape[outcome.Outputs[0].Placement.Dimension] == -1,
                _ => false,
            };
            if (!possible)
            {
                return $"{operation.type} '{operation.name}': input {i} would have to be combined over the ranks inside the graph";
            }
        }
        return null;
    }

    private static IEnumerable<Tensor> Inputs(Operation operation)
    {
        var inputs = operation.inputs;
        for (var i = 0; i < inputs.Length; i++)
        {
            yield return inputs[i];
        }
    }
}
