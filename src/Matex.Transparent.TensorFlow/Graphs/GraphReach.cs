using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>All operations that a run executes: the ancestors of its fetches and targets, in the branches that are taken.</summary>
internal sealed class GraphReach
{
    private readonly TakenBranches _branches;
    private readonly HashSet<string> _open = [];
    private readonly HashSet<string> _done = [];
    private readonly List<Operation> _operations = [];
    private Operation[]? _drawing;

    public GraphReach(IEnumerable<Operation> roots, TakenBranches branches)
    {
        _branches = branches;
        foreach (var root in roots)
        {
            Visit(root);
        }
        foreach (var operation in _operations)
        {
            if (GraphSite.Of(operation) is GradientSite site)
            {
                Sites.Add(site);
            }
            HasCopiedBranches |= branches.Of(operation) is { IsCopied: true };
            NormalisesBatch |= BatchNormSite.Takes(operation);
            Updates |= Eager.Updates.Are(operation.type);
            Trains |= Eager.Updates.Are(operation.type) && !IsAssignment(operation);
        }
        Trains |= Updates && Sites.Count > 0;
    }

    /// <summary>The operations, each after those that it needs (apart from those in a loop).</summary>
    public IReadOnlyList<Operation> Operations => _operations;

    /// <summary>The gradients that are combined in the run.</summary>
    public List<GradientSite> Sites { get; } = [];

    /// <summary>Does the run train: does it change variables by more than an initializer or a restored value?</summary>
    public bool Trains { get; }

    /// <summary>Does the run change variables at all?</summary>
    public bool Updates { get; }

    /// <summary>Is there batch normalisation that takes its statistics from the batch?</summary>
    public bool NormalisesBatch { get; }

    /// <summary>Are there conditions in the place of which copies of the branch that is taken are run?</summary>
    public bool HasCopiedBranches { get; }

    /// <summary>Those of them whose branch draws random numbers.</summary>
    public Operation[] Drawing => _drawing ??= BranchDraws.In(this);

    public TakenBranches Branches => _branches;

    /// <summary>Plain assignments, as variables' initializers are; training operations apply or add, or have gradients.</summary>
    private static bool IsAssignment(Operation operation) => operation.type is "Assign" or "AssignVariableOp";

    /// <summary>An explicit stack: graphs are deeper than a thread's.</summary>
    private void Visit(Operation root)
    {
        var stack = new Stack<(Operation Operation, bool InputsDone)>([(root, false)]);
        while (stack.TryPop(out var top))
        {
            var (operation, inputsDone) = top;
            if (inputsDone)
            {
                if (_done.Add(operation.name))
                {
                    _operations.Add(operation);
                }
            }
            else if (!_done.Contains(operation.name) && _open.Add(operation.name))
            {
                stack.Push((operation, true));
                foreach (var needed in _branches.Needed(operation).Reverse())
                {
                    stack.Push((needed, false));
                }
            }
        }
    }
}
