namespace Tensorflow.Engine;

/// <summary>
/// TensorFlow 1's loops, of which imported graphs consist. A loop is a frame: <c>Enter</c> brings values into it,
/// <c>NextIteration</c> takes them from one turn to the next, where <c>Merge</c> receives them, and <c>Exit</c> brings them out.
/// What these operations do with their values is nothing; where the values go is for <see cref="FrameRun"/>. (This engine's own
/// <c>tf.while_loop</c> builds <c>While</c>.)
/// </summary>
internal static class FrameOperations
{
    public static void Register(RegistryBuilder registry)
    {
        foreach (var (prefix, type) in new[] { ("", "T"), ("Ref", "Ref(T)") })
        {
            Pass(registry, $"{prefix}Enter", type)
                .Attr("frame_name: string")
                .Attr("is_constant: bool = false")
                .Attr("parallel_iterations: int = 10");
            Pass(registry, $"{prefix}Exit", type);
            Pass(registry, $"{prefix}NextIteration", type);
        }
        registry
            .Add("LoopCond")
            .Input("input: bool")
            .Output("output: bool")
            .Shape(Shapes.Scalar)
            .Kernel(static c => c.Return(HostValue.Share(c.Value(0))))
            .NotDifferentiable();
    }

    public static bool IsEnter(Operation operation) => operation.OpType is "Enter" or "RefEnter";

    public static bool IsExit(Operation operation) => operation.OpType is "Exit" or "RefExit";

    public static bool IsNextIteration(Operation operation) =>
        operation.OpType is "NextIteration" or "RefNextIteration";

    /// <summary>Whether an input leads back: the graph without such inputs has no cycles.</summary>
    public static bool LeadsBack(Operation operation, Operation input) =>
        IsNextIteration(input) && BranchOperations.IsMerge(operation);

    // No gradient is registered: graphs that were exported with one bring its loop along.
    private static OperationBuilder Pass(RegistryBuilder registry, string name, string type) =>
        registry
            .Add(name)
            .Input($"data: {type}")
            .Output($"output: {type}")
            .Attr("T: type")
            .Shape(Shapes.Unchanged)
            .Kernel(static c => c.Return(HostValue.Share(c.Value(0))));
}
