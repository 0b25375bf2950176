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
        Environment = environment;
        Slots = new TensorValue?[slotCount];
        foreach (var (slot, value) in constants)
            Slots[slot] = value;
        Contexts = Array.ConvertAll(nodes, _ => new KernelContext(environment));
        Inputs = Array.ConvertAll(nodes, node => new TensorValue[node.InputSlots.Length]);
        IsLeftOut = new bool[nodes.Length];
    }

    /// <summary>The session, or the eager execution, whose resources the contexts use.</summary>
    public KernelEnvironment Environment { get; }

    public TensorValue?[] Slots { get; }

    public KernelContext[] Contexts { get; }

    public TensorValue[][] Inputs { get; }

    /// <summary>For each operation whether this run leaves it out; only in plans with branches.</summary>
    public bool[] IsLeftOut { get; }
}
