namespace Tensorflow.Engine;

/// <summary>
/// Functions that operations refer to (the branches of a condition), copied into the operations' own graph. Reached by
/// reflection, as TensorFlow's C interface for functions can be with the native library.
/// </summary>
internal static class FunctionInlining
{
    /// <summary>Copies a function's operations, with the operations that it waits for in its own body.</summary>
    /// <param name="operation">The operation whose function it is.</param>
    /// <param name="attribute">The attribute that holds the function.</param>
    /// <param name="arguments">Tensors of the operation's graph in the place of the function's inputs.</param>
    /// <param name="prefix">The beginning of the copies' names.</param>
    /// <returns>The function's results, and operations that it carries out beside.</returns>
    public static (Tensor[] Results, Operation[] CarriedOut) Inline(
        Operation operation,
        string attribute,
        Tensor[] arguments,
        string prefix
    )
    {
        var body =
            operation.Attributes.Get<FunctionAttribute>(attribute).Body as FunctionBody
            ?? throw new NotSupportedException($"The function of '{attribute}' is not known to the embedded engine.");
        var tensors = new Dictionary<Tensor, Tensor>(ReferenceEqualityComparer.Instance);
        var operations = new Dictionary<Operation, Operation>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < arguments.Length; i++)
            tensors.Add(body.Inputs[i], arguments[i]);
        foreach (var inner in TopologicalOrder.Of(body.Inputs, body.Outputs, body.Targets))
        {
            var copy = operation.graph.AddOperation(
                inner.Attributes,
                Array.ConvertAll(inner.inputs._inputs, input => tensors[input]),
                $"{prefix}/{inner.name}/",
                // An argument has been computed before the function starts.
                [.. inner.control_inputs.Where(operations.ContainsKey).Select(control => operations[control])]
            );
            operations.Add(inner, copy);
            Redrawing.Replace(inner, copy);
            for (var i = 0; i < copy.outputs.Length; i++)
                tensors.TryAdd(inner.outputs[i], copy.outputs[i]);
        }
        return (
            Array.ConvertAll(body.Outputs, output => tensors[output]),
            Array.ConvertAll(body.Targets, target => operations[target])
        );
    }
}
