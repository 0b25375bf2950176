using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>All operations that a run executes: the ancestors of its fetches and targets.</summary>
internal sealed class GraphReach
{
    private readonly HashSet<string> _names = [];

    public GraphReach(IEnumerable<Operation> roots)
    {
        var open = new Stack<Operation>(roots);
        while (open.TryPop(out var operation))
        {
            if (!_names.Add(operation.name))
            {
                continue;
            }
            if (GradientSite.Of(operation) is { } site)
            {
                Sites.Add(site);
            }
            ChangesVariables |= Eager.Updates.Are(operation.type) && !IsInitializer(operation);
            var inputs = operation.inputs;
            for (var i = 0; i < inputs.Length; i++)
            {
                open.Push(inputs[i].op);
            }
            foreach (var input in operation.control_inputs)
            {
                open.Push(input);
            }
        }
    }

    /// <summary>The gradients that are combined in the run.</summary>
    public List<GradientSite> Sites { get; } = [];

    /// <summary>Does the run train: are variables changed by more than their initializers?</summary>
    public bool ChangesVariables { get; }

    /// <summary>Plain assignments, as variables' initializers are; training operations apply or add.</summary>
    private static bool IsInitializer(Operation operation) => operation.type is "Assign" or "AssignVariableOp";
}
