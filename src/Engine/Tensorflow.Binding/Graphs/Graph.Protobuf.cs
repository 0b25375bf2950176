using Tensorflow.Engine;

namespace Tensorflow;

public partial class Graph
{
    private const int ProducerVersion = 1645;
    private const int MinimumConsumerVersion = 12;

    /// <summary>The graph as a message, with the functions that its operations use.</summary>
    /// <param name="add_shapes">Whether to add the inferred shapes as the attribute <c>_output_shapes</c>.</param>
    public GraphDef as_graph_def(bool add_shapes = false)
    {
        var message = new GraphDef
        {
            Versions = new VersionDef { Producer = ProducerVersion, MinConsumer = MinimumConsumerVersion },
            Library = new FunctionDefLibrary(),
        };
        foreach (var operation in _operations)
        {
            var node = operation.node_def;
            if (add_shapes)
                node.Attr["_output_shapes"] = AttrValues.Write(
                    "list(shape)",
                    Array.ConvertAll(operation.outputs, o => o.shape)
                );
            message.Node.Add(node);
            FunctionDefs.Collect(operation, message.Library);
        }
        return message;
    }

    /// <summary>Adds the operations of a GraphDef file.</summary>
    public bool Import(string file_path, string prefix = "") => Import(File.ReadAllBytes(file_path), prefix);

    /// <summary>Adds the operations of a serialised GraphDef.</summary>
    public bool Import(byte[] bytes, string prefix = "")
    {
        as_default();
        try
        {
            importer.import_graph_def(GraphDef.Parser.ParseFrom(bytes), name: prefix);
            return true;
        }
        finally
        {
            Exit();
        }
    }

    /// <summary>A new graph with the operations of a GraphDef file.</summary>
    public Graph ImportGraphDef(string file_path, string? name = null)
    {
        Import(file_path, name ?? "");
        return this;
    }
}
