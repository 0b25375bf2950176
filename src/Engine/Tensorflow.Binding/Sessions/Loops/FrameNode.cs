namespace Tensorflow.Engine;

/// <summary>An operation of a graph with loops, with the operations that wait for it.</summary>
internal sealed class FrameNode(Operation operation, int number)
{
    /// <summary>A place where a value is awaited: an input, or -1 for a control input.</summary>
    public readonly record struct Target(FrameNode Node, int Input);

    public Operation Operation { get; } = operation;

    /// <summary>Its place in the order in which operations run that are ready.</summary>
    public int Number { get; } = number;

    public Action<KernelContext> Kernel { get; } =
        operation.Definition.Kernel
        ?? throw new NotSupportedException(
            $"The embedded engine cannot compute '{operation.OpType}' (operation '{operation.name}')."
        );

    public bool IsEnter { get; } = FrameOperations.IsEnter(operation);

    public bool IsExit { get; } = FrameOperations.IsExit(operation);

    public bool IsNextIteration { get; } = FrameOperations.IsNextIteration(operation);

    public bool IsMerge { get; } = BranchOperations.IsMerge(operation);

    /// <summary>Whether it runs also where what it waits for is not computed.</summary>
    public bool IsTrigger { get; } = BranchOperations.IsTrigger(operation);

    /// <summary>Whether it begins the turns of a loop: each turn brings it one value, from before or from the turn before.</summary>
    public bool IsLoopMerge { get; } =
        Array.Exists(operation.inputs._inputs, i => FrameOperations.LeadsBack(operation, i.op));

    /// <summary>The name of the frame that an Enter enters.</summary>
    public string FrameName => Operation.Attributes.Get<string>("frame_name");

    /// <summary>Whether an Enter brings its value into every turn.</summary>
    public bool IsConstant => Operation.Attributes.Get<bool>("is_constant");

    /// <summary>Inputs, those that are fed included.</summary>
    public int DataInputs => Operation.inputs._inputs.Length;

    /// <summary>Control inputs that the run computes.</summary>
    public int ControlInputs { get; set; }

    /// <summary>For each output who waits for it; for none if the output is fed.</summary>
    public List<Target>[] Targets { get; } = [.. operation.outputs.Select(_ => new List<Target>())];

    /// <summary>Who waits for it to be done.</summary>
    public List<Target> Followers { get; } = [];

    /// <summary>For each output the place in the results of a run, or -1.</summary>
    public List<int>[] Fetches { get; } = [.. operation.outputs.Select(_ => new List<int>())];
}
