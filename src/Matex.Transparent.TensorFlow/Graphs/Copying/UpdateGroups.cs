using Matex.Transparent.Placements;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// Terms that go into updates of variables, put together into groups that can be reduced at once: none of a group depends
/// on an update of another.
/// </summary>
internal sealed class UpdateGroups
{
    private readonly Dictionary<string, UpdateGroup> _groups = [];
    private readonly Dictionary<(string Operation, int Input), UpdateGroup> _of = [];

    public UpdateGroups(GraphReach reach, GraphPlacement placement)
    {
        var levels = new Dictionary<string, int>();
        foreach (var operation in reach.Operations)
        {
            var level =
                reach.Branches.Needed(operation).Max(needed => (int?)levels.GetValueOrDefault(needed.name)) ?? 0;
            levels[operation.name] = level + (Add(operation, level, placement) ? 1 : 0);
        }
        // Stable: what is needed comes first within a level too.
        InOrder = [.. reach.Operations.OrderBy(operation => levels[operation.name])];
    }

    /// <summary>The operations, each after those that it needs and after all terms of its group.</summary>
    public IReadOnlyList<Operation> InOrder { get; }

    public UpdateGroup? Of(Operation operation, int input) => _of.GetValueOrDefault((operation.name, input));

    private bool Add(Operation operation, int level, GraphPlacement placement)
    {
        if (!Eager.Updates.Are(operation.type) || !placement.Adjusted.TryGetValue(operation.name, out var outcome))
        {
            return false;
        }
        var any = false;
        for (var i = 0; i < outcome.Inputs.Length; i++)
        {
            var tensor = operation.inputs[i];
            var term = placement.Of(tensor).Placement;
            if (
                outcome.Inputs[i] == Adjust.MakeWhole
                && term is { IsLinearPartial: true, IsRowCount: false }
                && DataTypes.IsFloating((int)tensor.dtype.as_base_dtype())
            )
            {
                var key = $"{level} {tensor.dtype.as_base_dtype()} {term.Reduction}";
                if (!_groups.TryGetValue(key, out var group))
                {
                    _groups[key] = group = new UpdateGroup(key, term, []);
                }
                if (group.Tensors.TrueForAll(other => other.name != tensor.name))
                {
                    group.Tensors.Add(tensor);
                }
                _of[(operation.name, i)] = group;
                any = true;
            }
        }
        return any;
    }
}

/// <param name="Key">Tells groups of one graph apart.</param>
/// <param name="Placement">How the terms combine.</param>
/// <param name="Tensors">The terms.</param>
internal sealed record UpdateGroup(string Key, Placement Placement, List<Tensor> Tensors);
