namespace Tensorflow.Engine;

/// <summary>Function bodies as FunctionDef messages.</summary>
internal static class FunctionDefs
{
    /// <summary>Adds the functions that an operation uses, and those they use, to a library.</summary>
    public static void Collect(Operation operation, FunctionDefLibrary library)
    {
        foreach (var value in operation.Attributes.Values)
            if (value is FunctionAttribute { Body: FunctionBody body } function)
                if (library.Function.All(f => f.Signature.Name != function.Name))
                {
                    library.Function.Add(Write(function.Name, body));
                    foreach (var inner in body.Graph.Operations)
                        Collect(inner, library);
                }
    }

    private static FunctionDef Write(string name, FunctionBody body)
    {
        var definition = new FunctionDef { Signature = new OpDef { Name = name } };
        foreach (var input in body.Inputs)
            definition.Signature.InputArg.Add(Argument(input.op.name, input));
        foreach (var operation in TopologicalOrder.Of(body.Inputs, body.Outputs, body.Targets))
        {
            var node = NodeDefs.Write(operation);
            node.Input.Clear();
            node.Input.Add(operation.inputs._inputs.Select(i => Reference(i, body)));
            node.Input.Add(operation.control_inputs.Select(c => "^" + c.name));
            definition.NodeDef.Add(node);
        }
        for (var i = 0; i < body.Outputs.Length; i++)
        {
            definition.Signature.OutputArg.Add(Argument($"output_{i}", body.Outputs[i]));
            definition.Ret.Add($"output_{i}", Reference(body.Outputs[i], body));
        }
        return definition;
    }

    private static OpDef.Types.ArgDef Argument(string name, Tensor tensor) =>
        new() { Name = name, Type = tensor.dtype.as_base_dtype().as_datatype_enum() };

    private static string Reference(Tensor tensor, FunctionBody body)
    {
        if (Array.IndexOf(body.Inputs, tensor) >= 0)
            return tensor.op.name;
        var index = tensor.value_index;
        foreach (var output in tensor.op.Definition.Outputs)
        {
            var length = OutputTypes.Length(output, tensor.op.Attributes);
            if (index < length)
                return $"{tensor.op.name}:{output.Name}:{index}";
            index -= length;
        }
        throw new InvalidOperationException($"The operation {tensor.op.name} has no output {tensor.value_index}.");
    }
}
