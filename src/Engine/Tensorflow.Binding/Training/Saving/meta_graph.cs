using Google.Protobuf;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Graphs with their collections and saver (<c>.meta</c>).</summary>
public class meta_graph
{
    public static (MetaGraphDef, Dictionary<string, IVariableV1>) export_scoped_meta_graph(
        string filename = "",
        GraphDef? graph_def = null,
        bool as_text = false,
        string unbound_inputs_col_name = "unbound_inputs",
        bool clear_devices = false,
        SaverDef? saver_def = null,
        bool clear_extraneous_savers = false,
        bool strip_default_attrs = false,
        byte[]? meta_info_def = null
    )
    {
        Graph graph = ops.get_default_graph();
        GraphDef definition = graph_def ?? graph.as_graph_def();
        if (clear_devices)
        {
            foreach (NodeDef node in definition.Node)
            {
                node.Device = "";
            }
        }
        MetaGraphDef meta = new() { GraphDef = definition };
        meta.MetaInfoDef = meta_info_def is null
            ? new MetaGraphDef.Types.MetaInfoDef { TensorflowVersion = tf.VERSION }
            : MetaGraphDef.Types.MetaInfoDef.Parser.ParseFrom(meta_info_def);
        meta.MetaInfoDef.StrippedOpList ??= stripped_op_list_for_graph(definition);
        if (saver_def is not null)
        {
            meta.SaverDef = saver_def;
        }
        Dictionary<string, IVariableV1> variables = Engine.Checkpoints.GraphCollections.Export(graph, meta);
        if (filename.Length > 0)
        {
            string folder = Path.GetDirectoryName(filename) ?? "";
            graph_io.write_graph(meta, folder, Path.GetFileName(filename), as_text);
        }
        return (meta, variables);
    }

    /// <summary>Adds the graph and its collections to the default graph; gives its variables by name, and the elements
    /// asked for.</summary>
    public static (Dictionary<string, IVariableV1>, ITensorOrOperation[]) import_scoped_meta_graph_with_return_elements(
        MetaGraphDef meta_graph_or_file,
        bool clear_devices = false,
        string import_scope = "",
        Dictionary<string, Tensor>? input_map = null,
        string unbound_inputs_col_name = "unbound_inputs",
        string[]? return_elements = null
    )
    {
        GraphDef definition = meta_graph_or_file.GraphDef;
        if (clear_devices)
        {
            foreach (NodeDef node in definition.Node)
            {
                node.Device = "";
            }
        }
        ITensorOrOperation[] elements = importer.import_graph_def(
            definition,
            input_map!,
            return_elements!,
            name: import_scope
        );
        Graph graph = ops.get_default_graph();
        return (Engine.Checkpoints.GraphCollections.Import(graph, meta_graph_or_file, import_scope), elements);
    }

    public static MetaGraphDef read_meta_graph_file(string filename)
    {
        if (!File.Exists(filename))
        {
            throw new ValueError($"File {filename} does not exist.");
        }
        try
        {
            return MetaGraphDef.Parser.ParseFrom(File.ReadAllBytes(filename));
        }
        catch (InvalidProtocolBufferException malformed)
        {
            throw new TensorflowException($"Cannot parse file {filename}: {malformed.Message}", malformed);
        }
    }

    public static string op_name(string tensor_name)
    {
        string name = tensor_name.TrimStart('^');
        int colon = name.LastIndexOf(':');
        return colon < 0 ? name : name[..colon];
    }

    public static OpList stripped_op_list_for_graph(GraphDef graph_def)
    {
        OpList list = new();
        Graph graph = ops.get_default_graph();
        list.Op.AddRange(graph_def.Node.Select(node => node.Op).Distinct().Order().Select(graph.GetOpDef));
        return list;
    }
}
