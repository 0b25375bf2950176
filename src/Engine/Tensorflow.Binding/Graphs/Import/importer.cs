using Tensorflow.Engine;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Adds the operations of GraphDef messages to graphs.</summary>
public class importer
{
    /// <summary>Adds all operations of a message to the default graph.</summary>
    /// <param name="input_map">Tensors of the graph to use in the place of tensors of the message, by name.</param>
    /// <param name="return_elements">Names of the operations and tensors to return.</param>
    /// <param name="name">The prefix of the new operations; <c>import</c> if none is given, none if it is empty.</param>
    public static ITensorOrOperation[] import_graph_def(
        GraphDef graph_def,
        Dictionary<string, Tensor>? input_map = null,
        string[]? return_elements = null,
        bool validate_colocation_constraints = true,
        string? name = null,
        OpList? producer_op_list = null
    )
    {
        var graph = ops.get_default_graph();
        var import = new GraphImport(graph, graph_def, Prefix(graph, name), input_map ?? []);
        import.Run();
        return Array.ConvertAll(return_elements ?? [], import.Element);
    }

    private static string Prefix(Graph graph, string? name)
    {
        var outer = graph._name_stack;
        var chosen = name ?? "import";
        if (chosen.Length == 0)
            return outer.Length == 0 ? "" : outer + "/";
        return (chosen.EndsWith('/') ? chosen[..^1] : graph.unique_name(chosen)) + "/";
    }
}
