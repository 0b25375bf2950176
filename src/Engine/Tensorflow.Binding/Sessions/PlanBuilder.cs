namespace Tensorflow.Engine;

/// <summary>
/// Turns a request into a plan: the operations that the fetches and targets need, in the order of their creation
/// where dependencies allow, with a place for every value and its last use.
/// </summary>
internal sealed class PlanBuilder(Tensor[] feeds, Tensor[] fetches, Operation[] targets)
{
    private const int LargestFoldedBytes = 1 << 20;

    private readonly Dictionary<Tensor, int> _slots = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, TensorValue> _constants = [];
    private readonly Dictionary<Operation, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private bool _hasBranches;
    private int _slotCount;

    public IPlan Build(KernelEnvironment environment)
    {
        var feedSlots = Array.ConvertAll(feeds, Slot);
        var order = TopologicalOrder.Of(feeds, fetches, targets);
        if (order.Exists(FrameOperations.IsEnter))
            return new FramePlan(order, feeds, fetches);
        _hasBranches = order.Exists(BranchOperations.IsSwitch);
        var nodes = new List<PlanNode>(order.Count);
        var constantOperations = new HashSet<Operation>(ReferenceEqualityComparer.Instance);
        foreach (var operation in order)
            if (TryFold(operation, constantOperations, environment))
                constantOperations.Add(operation);
            else
            {
                nodes.Add(Node(operation));
                _numbers.Add(operation, _numbers.Count);
            }
        var fetchSlots = Array.ConvertAll(fetches, Slot);
        FindLastUses(nodes, [.. feedSlots, .. fetchSlots, .. _constants.Keys]);
        return new ExecutionPlan([.. nodes], _slotCount, feedSlots, fetchSlots, _constants, _hasBranches);
    }

    private int Slot(Tensor tensor)
    {
        if (!_slots.TryGetValue(tensor, out var slot))
            _slots.Add(tensor, slot = _slotCount++);
        return slot;
    }

    private PlanNode Node(Operation operation)
    {
        var inputs = Array.ConvertAll(operation.inputs._inputs, Slot);
        var first = _slotCount;
        var fed = Array.Exists(operation.outputs, _slots.ContainsKey);
        foreach (var output in operation.outputs)
            if (fed)
                _slotCount++;
            else
                Slot(output);
        return new PlanNode
        {
            Operation = operation,
            Kernel =
                operation.Definition.Kernel
                ?? throw new NotSupportedException(
                    $"The embedded engine cannot compute '{operation.OpType}' (operation '{operation.name}')."
                ),
            InputSlots = inputs,
            OutputSlot = fed ? Patch(operation, first) : first,
            OutputCount = operation.outputs.Length,
            LastUses = new bool[inputs.Length],
            MayDefer = IsForDescentOnly(operation),
            Controls = _hasBranches
                ? [.. operation.control_inputs.Where(_numbers.ContainsKey).Select(c => _numbers[c])]
                : [],
        };
    }

    private static bool IsForDescentOnly(Operation operation) =>
        operation.outputs is [var output]
        && output.consumers() is { Length: > 0 } consumers
        && Array.TrueForAll(consumers, c => c.OpType is "ResourceApplyGradientDescent" or "ApplyGradientDescent");

    /// <summary>Gives the outputs that are not fed, of an operation of which another is, their places.</summary>
    private int Patch(Operation operation, int first)
    {
        for (var i = 0; i < operation.outputs.Length; i++)
            _slots.TryAdd(operation.outputs[i], first + i);
        return first;
    }

    private void FindLastUses(List<PlanNode> nodes, HashSet<int> kept)
    {
        var seen = new HashSet<int>(kept);
        for (var n = nodes.Count - 1; n >= 0; n--)
        {
            var node = nodes[n];
            var released = new List<int>();
            for (var o = node.OutputSlot; o < node.OutputSlot + node.OutputCount; o++)
                if (!seen.Contains(o))
                    released.Add(o);
            for (var i = 0; i < node.InputSlots.Length; i++)
                if (seen.Add(node.InputSlots[i]))
                {
                    released.Add(node.InputSlots[i]);
                    node.LastUses[i] = node.InputSlots.Count(s => s == node.InputSlots[i]) == 1;
                }
            node.Released = [.. released];
        }
    }

    /// <summary>Constants, and what depends on constants alone, are computed once.</summary>
    private bool TryFold(Operation operation, HashSet<Operation> constants, KernelEnvironment environment)
    {
        if (Array.Exists(operation.outputs, _slots.ContainsKey))
            return false;
        // A constant of a branch is there only if the branch is taken, which its control input says.
        if (_hasBranches && (operation.NumControlInputs > 0 || BranchOperations.IsSwitch(operation)))
            return false;
        if (operation.OpType == "Const")
        {
            _constants.Add(Slot(operation.output), operation.Attributes.Get<TensorValue>("value"));
            return true;
        }
        if (
            operation.Definition.IsStateful
            || operation.NumInputs == 0
            || operation.NumOutputs == 0
            || operation.NumControlInputs > 0
            || operation.Definition.Kernel is null
            || !Array.TrueForAll(operation.inputs._inputs, i => constants.Contains(i.op) && _slots.ContainsKey(i))
        )
            return false;
        var inputs = Array.ConvertAll(operation.inputs._inputs, i => _constants[_slots[i]]);
        if (Array.Exists(inputs, i => HostValue.ByteCount(i) > LargestFoldedBytes))
            return false;
        var context = new KernelContext(environment).Prepare(operation.Attributes, inputs, operation.name, operation);
        operation.Definition.Kernel(context);
        if (Array.Exists(context.Outputs, o => HostValue.ByteCount(o) > LargestFoldedBytes))
            return false;
        for (var i = 0; i < operation.outputs.Length; i++)
            _constants.Add(Slot(operation.outputs[i]), context.Outputs[i]);
        return true;
    }
}
