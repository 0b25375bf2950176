using Tensorflow.Framework.Models;
using static Tensorflow.Binding;

namespace Tensorflow.Engine;

/// <summary>
/// A function that the program gave to a data set, called once to record its operations in a graph of its own, which
/// is then run for each element.
/// </summary>
internal sealed class TracedFunction : IElementFunction
{
    private readonly Step[] _steps;
    private readonly int[] _inputSlots;
    private readonly int[] _outputSlots;
    private readonly TensorValue?[] _constants;

    /// <param name="specifications">What the function's inputs look like.</param>
    public TracedFunction(TensorSpec[] specifications, Func<Tensors, Tensors> function)
    {
        var graph = new Graph();
        var inputs = new List<Tensor>();
        Tensor[] outputs;
        graph.as_default();
        try
        {
            foreach (var specification in specifications)
                inputs.Add(constant_op.Placeholder(specification.dtype, specification.shape, "arg"));
            outputs = [.. function(new Tensors(inputs)).Flatten().Select(t => ops.convert_to_tensor(t))];
        }
        finally
        {
            graph.Exit();
        }
        OutputSpecifications = Array.ConvertAll(outputs, o => new TensorSpec(o.shape, o.dtype));
        var slots = new Dictionary<Tensor, int>(ReferenceEqualityComparer.Instance);
        _inputSlots = [.. inputs.Select(Slot)];
        var needed = Needed(graph, outputs);
        _steps = [.. needed.Where(o => o.OpType != "Placeholder").Select(o => Step.Of(o, Slot))];
        _outputSlots = [.. outputs.Select(Slot)];
        _constants = new TensorValue?[slots.Count];
        IsThreadIndependent = Array.TrueForAll(_steps, s => !s.Operation.Definition.IsStateful);
        (_constants, _steps) = FoldConstants();

        int Slot(Tensor tensor)
        {
            if (!slots.TryGetValue(tensor, out var slot))
                slots.Add(tensor, slot = slots.Count);
            return slot;
        }
    }

    public TensorSpec[] OutputSpecifications { get; }

    /// <summary>Whether it neither reads variables nor draws random numbers.</summary>
    public bool IsThreadIndependent { get; }

    public TensorValue[] Invoke(TensorValue[] components, IterationContext context)
    {
        if (components.Length != _inputSlots.Length)
            throw new InvalidArgumentError(
                $"The function takes elements of {_inputSlots.Length} tensors, got {components.Length}."
            );
        var values = (TensorValue?[])_constants.Clone();
        for (var i = 0; i < components.Length; i++)
            values[_inputSlots[i]] = components[i];
        var environment = context.EnvironmentOf(this);
        foreach (var step in _steps)
            Run(step, values, environment);
        return Array.ConvertAll(_outputSlots, slot => values[slot]!);
    }

    private static void Run(Step step, TensorValue?[] values, KernelEnvironment environment)
    {
        var context = new KernelContext(environment);
        var inputs = Array.ConvertAll(step.Inputs, slot => values[slot]!);
        var operation = step.Operation;
        var kernel =
            operation.Definition.Kernel
            ?? throw new NotSupportedException(
                $"The embedded engine does not compute '{operation.OpType}' in a data set's function."
            );
        kernel(context.Prepare(operation.Attributes, inputs, operation.name, operation));
        for (var i = 0; i < step.Outputs.Length; i++)
            values[step.Outputs[i]] = context.Outputs[i];
    }

    private (TensorValue?[], Step[]) FoldConstants()
    {
        var environment = new KernelEnvironment();
        foreach (var step in _steps)
            if (step.Operation.OpType == "Const")
                Run(step, _constants, environment);
        return (_constants, Array.FindAll(_steps, s => s.Operation.OpType != "Const"));
    }

    // The operations that the outputs depend on; inputs come before what uses them.
    private static List<Operation> Needed(Graph graph, Tensor[] outputs)
    {
        var needed = new HashSet<Operation>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<Operation>(outputs.Select(o => o.op));
        while (pending.TryPop(out var operation))
        {
            if (!needed.Add(operation))
                continue;
            for (var i = 0; i < operation.NumInputs; i++)
                pending.Push(operation.inputs[i].op);
            foreach (var control in operation.GetControlInputs())
                pending.Push(control);
        }
        return [.. graph.Operations.Where(needed.Contains)];
    }

    private sealed record Step(Operation Operation, int[] Inputs, int[] Outputs)
    {
        public static Step Of(Operation operation, Func<Tensor, int> slot) =>
            new(
                operation,
                [.. Enumerable.Range(0, operation.NumInputs).Select(i => slot(operation.inputs[i]))],
                [.. operation.outputs.Select(slot)]
            );
    }
}
