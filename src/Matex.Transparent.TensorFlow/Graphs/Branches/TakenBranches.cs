using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// Conditions of a graph whose branch is known before the run, as where a placeholder tells training from evaluation: only
/// the operations of that branch are looked at, and copied where they have to be.
/// </summary>
internal sealed class TakenBranches(KnownConditions conditions)
{
    /// <summary>Nothing is known of any condition.</summary>
    public static readonly TakenBranches Unknown = new(KnownConditions.None);

    private readonly Dictionary<string, TakenBranch?> _taken = [];
    private readonly DeadBranches _dead = new(conditions);

    /// <summary>What the operation's outputs are in the run; null unless it ends a condition that is known.</summary>
    public TakenBranch? Of(Operation operation)
    {
        if (
            conditions == KnownConditions.None
            || operation.type is not ("Merge" or "RefMerge" or "If" or "StatelessIf")
        )
        {
            return null;
        }
        return _taken.TryGetValue(operation.name, out var taken)
            ? taken
            : _taken[operation.name] = operation.type.EndsWith("If", StringComparison.Ordinal)
                ? OfFunctions(operation)
                : OfMerge(operation);
    }

    /// <summary>All that has to run before an operation, or in its place.</summary>
    public IEnumerable<Operation> Needed(Operation operation) =>
        (Of(operation)?.Needed ?? operation.inputs._inputs.Select(static input => input.op)).Concat(
            operation.control_inputs
        );

    private TakenBranch? OfFunctions(Operation operation)
    {
        if (conditions.Of(operation.inputs[0]) is not { } isTrue || !BranchFunctions.AreAvailable)
        {
            return null;
        }
        var (results, carriedOut) = BranchFunctions.Inlined(operation, isTrue ? "then_branch" : "else_branch");
        return new TakenBranch(results, [.. results.Select(static result => result.op), .. carriedOut], IsCopied: true);
    }

    /// <summary>A merge passes on what comes from the only branch that is not dead.</summary>
    private TakenBranch? OfMerge(Operation operation)
    {
        var alive = operation.inputs._inputs.Where(input => !_dead.Contains(input)).ToArray();
        return alive.Length == 1 && operation.inputs.Length > 1
            ? new TakenBranch([alive[0], null], [alive[0].op], IsCopied: false)
            : null;
    }
}

/// <param name="Outputs">What each output is; null for one that is only known in the run.</param>
/// <param name="Needed">What has to run.</param>
/// <param name="IsCopied">Are these copies of operations in a function, which run in the place of the operation?</param>
internal sealed record TakenBranch(Tensor?[] Outputs, Operation[] Needed, bool IsCopied);
