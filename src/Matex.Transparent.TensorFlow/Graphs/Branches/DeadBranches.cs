using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// Values that do not arise in a run, since a switch (TensorFlow 1's <c>Switch</c>) sends its data elsewhere: neither does
/// what is computed from them, up to the merge with another branch.
/// </summary>
internal sealed class DeadBranches(KnownConditions conditions)
{
    private readonly Dictionary<string, bool> _isDead = [];

    public bool Contains(Tensor tensor)
    {
        Visit(tensor.op);
        return IsDead(tensor);
    }

    /// <summary>An explicit stack: graphs are deeper than a thread's.</summary>
    private void Visit(Operation root)
    {
        var stack = new Stack<(Operation Operation, bool InputsDone)>([(root, false)]);
        while (stack.TryPop(out var top))
        {
            var (operation, inputsDone) = top;
            if (inputsDone)
            {
                var inputs = operation.inputs._inputs;
                _isDead[operation.name] = operation.type is "Merge" or "RefMerge"
                    ? Array.TrueForAll(inputs, IsDead)
                    : Array.Exists(inputs, IsDead) || Array.Exists(operation.control_inputs, IsDead);
            }
            // What comes round a loop is alive if what enters it is.
            else if (_isDead.TryAdd(operation.name, false))
            {
                stack.Push((operation, true));
                foreach (var input in operation.inputs._inputs)
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

    private bool IsDead(Operation operation) => _isDead.GetValueOrDefault(operation.name);

    private bool IsDead(Tensor tensor) =>
        IsDead(tensor.op)
        || tensor.op.type is "Switch" or "RefSwitch"
            && conditions.Of(tensor.op.inputs[1]) is { } isTrue
            && tensor.value_index != (isTrue ? 1 : 0);
}
