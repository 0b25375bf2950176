using Tensorflow.Graphs;

namespace Tensorflow.Engine;

/// <summary>The functions of a GraphDef message, made into graphs when an operation needs them.</summary>
internal sealed class FunctionLibrary(FunctionDefLibrary? library)
{
    private readonly Dictionary<string, FunctionDef> _definitions =
        library?.Function.ToDictionary(f => f.Signature.Name) ?? [];

    private readonly Dictionary<string, FunctionBody> _bodies = [];

    /// <summary>Gives function attributes that are only names the functions themselves.</summary>
    public void Resolve(object?[] attributes, Graph graph)
    {
        for (var i = 0; i < attributes.Length; i++)
            if (attributes[i] is FunctionAttribute { Body: null } function && _definitions.ContainsKey(function.Name))
                attributes[i] = new FunctionAttribute(function.Name, Body(function.Name));
    }

    private FunctionBody Body(string name)
    {
        if (_bodies.TryGetValue(name, out var body))
            return body;
        var definition = _definitions[name];
        var function = new FuncGraph(name);
        var inputs = definition
            .Signature.InputArg.Select(a => function.AddInput(a.Type.as_tf_dtype(), Shape.Null, a.Name))
            .ToArray();
        var nodes = new Dictionary<string, Operation>();
        FunctionTracing.Inside(function, () => AddNodes(definition, function, inputs, nodes));
        var outputs = definition
            .Signature.OutputArg.Select(a => Tensor(definition.Ret[a.Name], definition, inputs, nodes))
            .ToArray();
        // What has an effect is carried out whether or not an output needs it.
        var targets = definition.ControlRet.Values.Select(node => nodes[node]);
        return _bodies[name] = new FunctionBody(function, inputs, outputs, [.. targets]);
    }

    private bool AddNodes(
        FunctionDef definition,
        FuncGraph function,
        Tensor[] inputs,
        Dictionary<string, Operation> nodes
    )
    {
        var waiting = new List<NodeDef>(definition.NodeDef);
        while (waiting.Count > 0)
        {
            var before = waiting.Count;
            waiting.RemoveAll(node => TryAdd(node, definition, function, inputs, nodes));
            if (waiting.Count == before)
                throw new ValueError($"The function '{definition.Signature.Name}' has a cycle at '{waiting[0].Name}'.");
        }
        return true;
    }

    private bool TryAdd(
        NodeDef node,
        FunctionDef definition,
        FuncGraph function,
        Tensor[] inputs,
        Dictionary<string, Operation> nodes
    )
    {
        var data = node.Input.Where(i => !i.StartsWith('^')).ToArray();
        bool Known(string name) => nodes.ContainsKey(name) || definition.Signature.InputArg.Any(a => a.Name == name);
        if (!node.Input.All(i => Known(i.TrimStart('^').Split(':')[0])))
            return false;
        var type = OperationRegistry.Find(node.Op);
        var values = new object?[type.Attributes.Length];
        foreach (var (name, value) in node.Attr)
            if (type.IndexOf(name) is >= 0 and var index && AttrValues.Read(value) is { } read)
                values[index] = AttributeConversion.Convert(type, type.Attributes[index], read);
        Resolve(values, function);
        var tensors = Array.ConvertAll(data, i => Tensor(i, definition, inputs, nodes));
        InputBinding.InferFromFlat(type, tensors, values);
        var controls = node.Input.Where(i => i.StartsWith('^')).Select(i => nodes[i[1..]]);
        nodes.Add(node.Name, function.AddOperation(new AttributeSet(type, values), tensors, node.Name, [.. controls]));
        return true;
    }

    /// <summary>A value by its name inside a function: an argument, or <c>node:output_argument:index</c>.</summary>
    private static Tensor Tensor(
        string name,
        FunctionDef definition,
        Tensor[] inputs,
        Dictionary<string, Operation> nodes
    )
    {
        var parts = name.Split(':');
        for (var i = 0; i < inputs.Length; i++)
            if (definition.Signature.InputArg[i].Name == parts[0])
                return inputs[i];
        var node = nodes[parts[0]];
        var start = 0;
        if (parts.Length == 3)
            foreach (var output in node.Definition.Outputs)
            {
                if (output.Name == parts[1])
                    break;
                start += OutputTypes.Length(output, node.Attributes);
            }
        return node.outputs[start + int.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture)];
    }
}
