namespace Tensorflow.Engine;

/// <summary>The values and kernel contexts of one run at a time.</summary>
internal sealed class RunState
{
    public RunState(
        int slotCount,
        PlanNode[] nodes,
        KernelEnvironment environment,
        Dictionary<int, TensorValue> constants
    )
    {
        Slots = new TensorValue?[slotCount];
        foreach (var (slot, value) in constants)
            Slots[slot] = value;
        Contexts = Array.ConvertAll(nodes, _ => new KernelContext(environment));
        Inputs = Array.ConvertAll(nodes, node => new TensorValue[node.InputSlots.Length]);
    }

    public TensorValue?[] Slots { get; }

    public KernelContext[] Contexts { get; }

    public TensorValue[][] Inputs { get; }
}
