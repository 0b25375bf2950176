using Tensorflow.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Engine;

/// <summary>
/// Backpropagation through a graph: from the targets, each operation between targets and sources is visited once,
/// when the gradients of all its outputs are there.
/// </summary>
internal sealed class GraphGradients(Tensor[] sources, Tensor[] stops)
{
    private readonly Dictionary<Tensor, List<Tensor>> _gradients = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Tensor> _stops = new(stops, ReferenceEqualityComparer.Instance);
    private readonly HashSet<Tensor> _sources = new(sources, ReferenceEqualityComparer.Instance);

    public Tensor[] Compute(Tensor[] targets, Tensor[]? seeds)
    {
        var between = Between(targets);
        for (var i = 0; i < targets.Length; i++)
            Add(targets[i], seeds?[i] ?? OnesLike(targets[i], i));
        var pending = new PriorityQueue<Operation, int>();
        foreach (var operation in between)
            pending.Enqueue(operation, -operation._id);
        while (pending.TryDequeue(out var operation, out _))
            StepBack(operation, between);
        return Array.ConvertAll(
            sources,
            source => _gradients.TryGetValue(source, out var parts) ? Sum(source, parts) : null!
        );
    }

    /// <summary>The operations on paths from a source to a target.</summary>
    private HashSet<Operation> Between(Tensor[] targets)
    {
        var reached = new HashSet<Operation>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<Operation>(sources.Select(s => s.op));
        while (pending.TryPop(out var operation))
            if (reached.Add(operation))
                foreach (var output in operation.outputs)
                    if (gradients_util.IsTrainable(output))
                        foreach (var consumer in operation.Consumers(output.value_index))
                            pending.Push(consumer);
        var between = new HashSet<Operation>(ReferenceEqualityComparer.Instance);
        pending = new Stack<Operation>(targets.Select(t => t.op));
        while (pending.TryPop(out var operation))
            if (reached.Contains(operation) && between.Add(operation))
                foreach (var input in operation.inputs._inputs)
                    pending.Push(input.op);
        return between;
    }

    private void StepBack(Operation operation, HashSet<Operation> between)
    {
        var outputs = new Tensor[operation.outputs.Length];
        var reached = false;
        for (var i = 0; i < outputs.Length; i++)
            if (_gradients.TryGetValue(operation.outputs[i], out var parts))
            {
                outputs[i] = Sum(operation.outputs[i], parts);
                reached = true;
            }
        if (!reached || operation.NumInputs == 0)
            return;
        if (!Array.Exists(operation.inputs._inputs, i => between.Contains(i.op) && !_stops.Contains(i)))
            return;
        if (OperationGradient.Find(operation.OpType) is not { } gradient)
            return;
        OperationGradient.FillZeros(operation, outputs);
        using var scope = new Scope(ops.name_scope(operation.name + "_grad"));
        var inputs = gradient(operation, outputs) ?? [];
        for (var i = 0; i < inputs.Length && i < operation.NumInputs; i++)
            if (inputs[i] is { } value)
                Add(operation.inputs[i], Shaped(value, operation.inputs[i]));
    }

    private static Tensor Shaped(Tensor gradient, Tensor input)
    {
        if (gradient.Tag is not IndexedSlices && input.dtype.as_base_dtype() != TF_DataType.TF_RESOURCE)
            if (gradient.shape.is_compatible_with(input.shape))
                gradient.shape = input.shape;
        return gradient;
    }

    private void Add(Tensor tensor, Tensor gradient)
    {
        if (_stops.Contains(tensor) && !_sources.Contains(tensor))
            return;
        if (_gradients.TryGetValue(tensor, out var parts))
            parts.Add(gradient);
        else
            _gradients.Add(tensor, [gradient]);
    }

    private static Tensor Sum(Tensor tensor, List<Tensor> parts)
    {
        if (parts.Count > 1)
        {
            Tensor sum = tf.Context.ExecuteOp("AddN", "AddN", new ExecuteOpArgs((object)parts.ToArray()));
            parts.Clear();
            parts.Add(sum);
        }
        return parts[0];
    }

    private static Tensor OnesLike(Tensor target, int index)
    {
        if (target.dtype.is_integer())
            throw new TypeError($"The target {target.name} of a gradient is {target.dtype.as_numpy_name()}.");
        var name = index == 0 ? "grad_ys_0" : $"grad_ys_{index}";
        if (target.shape.IsFullyDefined)
            return tf.Context.ExecuteOp(
                "Fill",
                name,
                new ExecuteOpArgs(target.shape, constant_op.constant(1, target.dtype.as_base_dtype()))
            );
        return tf.Context.ExecuteOp("OnesLike", name, new ExecuteOpArgs(target));
    }
}
