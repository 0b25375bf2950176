using System.Globalization;

namespace Tensorflow.Engine;

/// <summary>One import of a GraphDef message into a graph.</summary>
internal sealed class GraphImport(Graph graph, GraphDef message, string prefix, Dictionary<string, Tensor> replaced)
{
    private readonly Dictionary<string, NodeDef> _nodes = message.Node.ToDictionary(n => n.Name);
    private readonly Dictionary<string, Operation> _imported = [];
    private readonly HashSet<string> _open = [];
    private readonly List<(Operation Merge, int Input, string Source)> _leadingBack = [];
    private readonly FunctionLibrary _functions = new(message.Library);

    public void Run()
    {
        foreach (var node in message.Node)
            Import(node.Name);
        foreach (var (merge, input, source) in _leadingBack)
            merge._update_input(input, Tensor(source));
    }

    /// <summary>An imported operation by its name in the message, or a tensor by <c>name:index</c>.</summary>
    public ITensorOrOperation Element(string name)
    {
        if (replaced.TryGetValue(name, out var tensor))
            return tensor;
        return name.Contains(':', StringComparison.Ordinal) ? Tensor(name) : Operation(name);
    }

    private Operation Operation(string name) =>
        _imported.TryGetValue(name, out var operation)
            ? operation
            : throw new ValueError($"The imported graph has no operation '{name}'.");

    private Operation Import(string first)
    {
        var pending = new Stack<string>([first]);
        while (pending.TryPeek(out var name))
        {
            if (_imported.ContainsKey(name))
            {
                pending.Pop();
                continue;
            }
            var node =
                _nodes.GetValueOrDefault(name)
                ?? throw new ValueError($"The imported graph has no operation '{name}'.");
            var missing = node
                .Input.Select(OperationName)
                .Where(i => !_imported.ContainsKey(i) && !IsReplaced(node, i) && !LeadsBack(node, i))
                .ToArray();
            if (missing.Length > 0)
            {
                if (!_open.Add(name))
                    throw new ValueError($"The imported graph has a cycle through '{name}' ({node.Op}).");
                foreach (var input in missing)
                    pending.Push(input);
                continue;
            }
            _imported.Add(name, Add(node));
            pending.Pop();
        }
        return _imported[first];
    }

    private bool IsReplaced(NodeDef node, string operation) =>
        node
            .Input.Where(i => OperationName(i) == operation)
            .All(i => replaced.ContainsKey(i) || replaced.ContainsKey(i + ":0"));

    /// <summary>Whether an input comes from the turn before of a loop; the loop is closed when all operations are there.</summary>
    private bool LeadsBack(NodeDef node, string operation) =>
        node.Op is "Merge" or "RefMerge"
        && _nodes.TryGetValue(operation, out var input)
        && input.Op is "NextIteration" or "RefNextIteration";

    private Operation Add(NodeDef node)
    {
        var definition = OperationRegistry.Find(node.Op);
        var values = new object?[definition.Attributes.Length];
        foreach (var (name, value) in node.Attr)
            if (definition.IndexOf(name) is >= 0 and var index && AttrValues.Read(value) is { } read)
                values[index] = AttributeConversion.Convert(definition, definition.Attributes[index], read);
        _functions.Resolve(values, graph);
        string[] sources = [.. node.Input.Where(i => !i.StartsWith('^'))];
        // Until then what enters the loop stands in the place of what leads back.
        var first = Array.Find(sources, i => !LeadsBack(node, OperationName(i)));
        var inputs = Array.ConvertAll(sources, i => Tensor(LeadsBack(node, OperationName(i)) ? first! : i));
        InputBinding.InferFromFlat(definition, inputs, values);
        var controls = node.Input.Where(i => i.StartsWith('^')).Select(i => Operation(i[1..]));
        var operation = graph.AddOperation(
            new AttributeSet(definition, values),
            inputs,
            UniqueName(node.Name) + "/",
            [.. controls]
        );
        operation.Device = node.Device;
        for (var i = 0; i < sources.Length; i++)
            if (LeadsBack(node, OperationName(sources[i])))
            {
                _leadingBack.Add((operation, i, sources[i]));
                // Turns may change it.
                operation.output.InferShape(Shape.Null);
            }
        return operation;
    }

    private string UniqueName(string name)
    {
        var full = prefix + name;
        if (graph._nodes_by_name.ContainsKey(full))
            throw new ValueError($"The name '{full}' of an imported operation is taken: import it under another name.");
        graph.MarkNameUsed(full);
        return full;
    }

    private Tensor Tensor(string name)
    {
        if (replaced.TryGetValue(name, out var tensor) || replaced.TryGetValue(name + ":0", out tensor))
            return tensor;
        var colon = name.LastIndexOf(':');
        var index = colon < 0 ? 0 : int.Parse(name.AsSpan(colon + 1), CultureInfo.InvariantCulture);
        var outputs = Operation(OperationName(name)).outputs;
        return index < outputs.Length
            ? outputs[index]
            : throw new ValueError(
                $"The imported graph uses '{name}', but that operation has {outputs.Length} outputs."
            );
    }

    private static string OperationName(string input)
    {
        var name = input.StartsWith('^') ? input[1..] : input;
        var colon = name.LastIndexOf(':');
        return colon < 0 ? name : name[..colon];
    }
}
