namespace Tensorflow.Engine;

/// <summary>A sequence of kernels with a place for every value, run as often as a session is asked to.</summary>
internal sealed class ExecutionPlan(
    PlanNode[] nodes,
    int slotCount,
    int[] feedSlots,
    int[] fetchSlots,
    Dictionary<int, TensorValue> constants,
    bool hasBranches
) : IPlan
{
    private readonly bool[] _isBorrowed = Borrowed(slotCount, feedSlots, constants);
    private RunState? _idle;

    /// <summary>The operations in the order in which they run; constants are not among them.</summary>
    public ReadOnlySpan<PlanNode> Nodes => nodes;

    public TensorValue[] Run(KernelEnvironment environment, TensorValue[] feeds)
    {
        var state = Interlocked.Exchange(ref _idle, null);
        if (state is null || !ReferenceEquals(state.Environment, environment))
            state = new RunState(slotCount, nodes, environment, constants);
        try
        {
            for (var i = 0; i < feeds.Length; i++)
                state.Slots[feedSlots[i]] = feeds[i];
            for (var i = 0; i < nodes.Length; i++)
                if (hasBranches && (state.IsLeftOut[i] = IsLeftOut(nodes[i], state)))
                    Release(nodes[i], state.Slots);
                else
                    RunNode(nodes[i], state.Contexts[i], state.Inputs[i], state.Slots);
            return Fetch(state.Slots);
        }
        finally
        {
            Clear(state.Slots);
            _idle = state;
        }
    }

    private void RunNode(PlanNode node, KernelContext context, TensorValue[] inputs, TensorValue?[] slots)
    {
        for (var i = 0; i < inputs.Length; i++)
            inputs[i] = slots[node.InputSlots[i]]!;
        context.Prepare(
            node.Operation.Attributes,
            inputs,
            node.Operation.name,
            node.Operation,
            node.LastUses,
            node.MayDefer
        );
        KernelErrors.Guard(node.Operation, node.Kernel, context, inputs);
        var outputs = context.Outputs;
        for (var i = 0; i < outputs.Length; i++)
            slots[node.OutputSlot + i] = Own(outputs[i], node, inputs, slots);
        Release(node, slots);
        Array.Clear(inputs);
        context.Release();
    }

    private static void Release(PlanNode node, TensorValue?[] slots)
    {
        foreach (var slot in node.Released)
        {
            (slots[slot] as TorchTensor)?.Dispose();
            slots[slot] = null;
        }
    }

    /// <summary>Whether an operation belongs to a branch that is not taken: something that it needs is not there.</summary>
    private static bool IsLeftOut(PlanNode node, RunState state)
    {
        if (BranchOperations.IsMerge(node.Operation))
            return !Array.Exists(node.InputSlots, slot => state.Slots[slot] is not null);
        return Array.Exists(node.InputSlots, slot => state.Slots[slot] is null)
            || (
                !BranchOperations.IsTrigger(node.Operation)
                && Array.Exists(node.Controls, number => state.IsLeftOut[number])
            );
    }

    /// <summary>A value that its place owns: an input that was passed on is moved if it ends here, else shared.</summary>
    private static TensorValue Own(TensorValue output, PlanNode node, TensorValue[] inputs, TensorValue?[] slots)
    {
        if (output is not TorchTensor tensor)
            return output;
        for (var i = 0; i < inputs.Length; i++)
        {
            if (ReferenceEquals(inputs[i], output))
            {
                if (node.LastUses[i] && slots[node.InputSlots[i]] is not null)
                {
                    slots[node.InputSlots[i]] = null;
                    return output;
                }
                return tensor.Alias();
            }
            if (inputs[i] is VariableStorage variable && variable.Holds(tensor))
                return tensor.Alias();
        }
        return output;
    }

    private TensorValue[] Fetch(TensorValue?[] slots)
    {
        var results = new TensorValue[fetchSlots.Length];
        for (var i = 0; i < results.Length; i++)
        {
            var slot = fetchSlots[i];
            var value =
                slots[slot]
                ?? throw new InvalidArgumentError(
                    $"Retval[{i}] does not have value: it belongs to a branch that is not taken."
                );
            results[i] = value switch
            {
                VariableStorage variable => HostValue.Clone(variable.Value),
                TorchTensor tensor => _isBorrowed[slot] ? tensor.Alias() : tensor,
                _ => value,
            };
            if (!_isBorrowed[slot])
                slots[slot] = null;
        }
        return results;
    }

    /// <summary>Releases what a run has left, also when it failed.</summary>
    private void Clear(TensorValue?[] slots)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            if (constants.ContainsKey(i))
                continue;
            if (!_isBorrowed[i])
                (slots[i] as TorchTensor)?.Dispose();
            slots[i] = null;
        }
    }

    private static bool[] Borrowed(int slotCount, int[] feedSlots, Dictionary<int, TensorValue> constants)
    {
        var borrowed = new bool[slotCount];
        foreach (var slot in feedSlots)
            borrowed[slot] = true;
        foreach (var slot in constants.Keys)
            borrowed[slot] = true;
        return borrowed;
    }
}
