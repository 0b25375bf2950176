using Google.Protobuf;

namespace Tensorflow;

/// <summary>Graphs as files.</summary>
public class graph_io
{
    /// <summary>Writes the graph, as protobuf text or binary, and returns the path.</summary>
    public static string write_graph(Graph graph, string logdir, string name, bool as_text = true) =>
        Write(graph.as_graph_def(), logdir, name, as_text);

    public static string write_graph(MetaGraphDef graph_def, string logdir, string name, bool as_text = true) =>
        Write(graph_def, logdir, name, as_text);

    private static string Write(IMessage message, string folder, string name, bool asText)
    {
        if (folder.Length > 0)
        {
            Directory.CreateDirectory(folder);
        }
        string path = Path.Combine(folder, name);
        if (asText)
        {
            File.WriteAllText(path, Engine.Checkpoints.ProtobufText.Format(message));
        }
        else
        {
            File.WriteAllBytes(path, message.ToByteArray());
        }
        return path;
    }
}
