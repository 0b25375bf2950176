namespace Tensorflow.Keras.Engine;

/// <summary>
/// A functional model's calls in order, with the place of each value in one array, so that a step neither looks
/// tensors up nor counts their uses.
/// </summary>
internal sealed class ExecutionPlan
{
    private readonly record struct Step(ILayer Layer, int[] Inputs, int[] Outputs, int[] Released);

    private readonly Step[] _steps;
    private readonly int[] _inputs;
    private readonly int[] _outputs;
    private readonly int _slots;

    public ExecutionPlan(Tensors inputs, Tensors outputs, Dictionary<int, List<INode>> nodesByDepth)
    {
        var slots = new Dictionary<Tensor, int>(ReferenceEqualityComparer.Instance);
        int Slot(Tensor tensor)
        {
            if (!slots.TryGetValue(tensor, out var slot))
                slots[tensor] = slot = slots.Count;
            return slot;
        }
        _inputs = [.. inputs.Select(Slot)];
        var calls = nodesByDepth
            .OrderByDescending(entry => entry.Key)
            .SelectMany(entry => entry.Value)
            .Where(node => !node.is_input)
            .Select(node =>
                (node.Layer, In: node.KerasInputs.Select(Slot).ToArray(), Out: node.Outputs.Select(Slot).ToArray())
            )
            .ToList();
        _outputs = [.. outputs.Select(Slot)];
        _slots = slots.Count;
        var lastUse = new Dictionary<int, int>();
        for (var i = 0; i < calls.Count; i++)
        {
            foreach (var slot in calls[i].In)
                lastUse[slot] = i;
        }
        foreach (var slot in _outputs)
            lastUse.Remove(slot);
        _steps =
        [
            .. calls.Select(
                (call, i) =>
                    new Step(
                        call.Layer,
                        call.In,
                        call.Out,
                        [.. call.In.Where(slot => lastUse.GetValueOrDefault(slot, -1) == i)]
                    )
            ),
        ];
    }

    /// <summary>Calls the layers on values for the model's inputs.</summary>
    /// <exception cref="ValueError">The number of inputs differs from the model's.</exception>
    public Tensors Run(Tensors inputs, bool? training, string model)
    {
        if (inputs.Length != _inputs.Length)
            throw new ValueError(
                $"Model \"{model}\" takes {_inputs.Length} input(s), but was called on {inputs.Length}."
            );
        var values = new Tensor?[_slots];
        for (var i = 0; i < _inputs.Length; i++)
            values[_inputs[i]] = inputs[i];
        foreach (ref readonly var step in _steps.AsSpan())
        {
            var results = step.Layer.Apply(Gather(values, step.Inputs), training: training ?? false);
            for (var i = 0; i < step.Outputs.Length; i++)
                values[step.Outputs[i]] = results[i];
            foreach (var slot in step.Released)
                values[slot] = null;
        }
        return Gather(values, _outputs);
    }

    private static Tensors Gather(Tensor?[] values, int[] slots)
    {
        if (slots.Length == 1)
            return new Tensors(Value(values, slots[0]));
        var gathered = new Tensor[slots.Length];
        for (var i = 0; i < slots.Length; i++)
            gathered[i] = Value(values, slots[i]);
        return new Tensors(gathered);
    }

    private static Tensor Value(Tensor?[] values, int slot) =>
        values[slot]
        ?? throw new ValueError("The graph of the functional model is disconnected: an input has no value.");
}
