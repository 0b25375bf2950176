using Google.Protobuf;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Graphs with constants for their variables.</summary>
public class FreezeGraph
{
    /// <summary>
    /// Writes a graph with the values that its variables have in a checkpoint. (TensorFlow.NET's function of this name does
    /// nothing.)
    /// </summary>
    /// <param name="input_graph">The file of a GraphDef, as text unless <paramref name="input_binary"/> is set.</param>
    /// <param name="input_saver">The file of a SaverDef, whose names then count; "" for none.</param>
    /// <param name="input_checkpoint">The prefix of the checkpoint's files.</param>
    /// <param name="output_node_names">Operations to keep, with what they need, separated by commas.</param>
    /// <param name="restore_op_name">The operation that restores, such as "save/restore_all".</param>
    /// <param name="filename_tensor_name">The tensor that takes the prefix, such as "save/Const:0".</param>
    /// <param name="output_graph">The file to write.</param>
    /// <param name="initializer_nodes">Operations to run before, separated by commas; "" for none.</param>
    public static void freeze_graph(
        string input_graph,
        string input_saver,
        bool input_binary,
        string input_checkpoint,
        string output_node_names,
        string restore_op_name,
        string filename_tensor_name,
        string output_graph,
        bool clear_devices,
        string initializer_nodes
    )
    {
        GraphDef definition = Read(input_graph, input_binary, GraphDef.Parser);
        if (clear_devices)
        {
            foreach (NodeDef node in definition.Node)
            {
                node.Device = "";
            }
        }
        if (!string.IsNullOrEmpty(input_saver))
        {
            SaverDef saver = Read(input_saver, input_binary, SaverDef.Parser);
            (restore_op_name, filename_tensor_name) = (saver.RestoreOpName, saver.FilenameTensorName);
        }
        Graph graph = new();
        graph.as_default();
        try
        {
            importer.import_graph_def(definition, name: "");
            using Session session = new(graph);
            Tensor file = (Tensor)graph.as_graph_element(filename_tensor_name);
            session.run(graph.get_operation_by_name(restore_op_name), new FeedItem(file, input_checkpoint));
            foreach (string name in Names(initializer_nodes))
            {
                session.run(graph.get_operation_by_name(name));
            }
            GraphDef frozen = tf.graph_util.convert_variables_to_constants(
                session,
                definition,
                Names(output_node_names)
            );
            File.WriteAllBytes(output_graph, frozen.ToByteArray());
        }
        finally
        {
            graph.Exit();
        }
    }

    private static string[] Names(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static T Read<T>(string path, bool isBinary, MessageParser<T> parser)
        where T : IMessage<T> =>
        isBinary
            ? parser.ParseFrom(File.ReadAllBytes(path))
            : Engine.Checkpoints.ProtobufTextReader.Read(File.ReadAllText(path), parser);
}
