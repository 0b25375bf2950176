using static Tensorflow.Binding;

namespace Tensorflow.Engine;

/// <summary>Puts a call of an operation into a graph: inputs are converted and captured, attributes inferred.</summary>
internal static class GraphCall
{
    /// <summary>Adds an operation, given arguments in the order of its inputs.</summary>
    public static Operation Apply(
        OperationDefinition definition,
        string? name,
        object?[] arguments,
        Dictionary<string, object>? attributes
    )
    {
        var keywords = attributes is null ? [] : new Dictionary<string, object>(attributes);
        for (var i = 0; i < definition.Inputs.Length; i++)
            keywords[definition.Inputs[i].Name] =
                i < arguments.Length
                    ? arguments[i]!
                    : throw new ValueError($"Input '{definition.Inputs[i].Name}' of {definition.Name} is missing.");
        return tf.OpDefLib._apply_op_helper(definition.Name, name, keywords);
    }

    /// <summary>Adds an operation, given inputs and attributes by name.</summary>
    public static Operation Apply(OperationDefinition definition, string? name, Dictionary<string, object> keywords)
    {
        var graph = ops._get_graph_from_inputs([.. keywords.Values]);
        var isDefault = ReferenceEquals(ops.peak_default_graph(), graph);
        if (!isDefault)
            graph.as_default();
        var outer = graph._name_stack;
        try
        {
            var scope = graph.name_scope(string.IsNullOrEmpty(name) ? definition.Name : name);
            return Add(graph, definition, scope, keywords);
        }
        finally
        {
            graph._name_stack = outer;
            if (!isDefault)
                graph.Exit();
        }
    }

    /// <summary>What an operation without outputs gives where tensors are expected.</summary>
    public static Tensors NoOutput(Operation operation) => new(new Tensor(operation, 0, TF_DataType.DtInvalid));

    private static Operation Add(
        Graph graph,
        OperationDefinition definition,
        string scope,
        Dictionary<string, object> keywords
    )
    {
        var attributes = new object?[definition.Attributes.Length];
        var arguments = new object?[definition.Inputs.Length];
        foreach (var (key, value) in keywords)
        {
            var input = Array.FindIndex(definition.Inputs, i => i.Name == key);
            if (input >= 0)
                arguments[input] = value;
            else
                AttributeConversion.Set(definition, attributes, key, value);
        }
        var inputs = InputBinding.Bind(definition, arguments, attributes);
        return graph.AddOperation(new AttributeSet(definition, attributes), inputs, scope);
    }
}
