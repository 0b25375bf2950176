using Google.Protobuf;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Savers of imported graphs, and graphs with their variables frozen.</summary>
public class saver
{
    public static (Saver, object) _import_meta_graph_with_return_elements(
        string meta_graph_or_file,
        bool clear_devices = false,
        string import_scope = "",
        string[]? return_elements = null
    )
    {
        if (tf.Context.executing_eagerly())
        {
            throw new RuntimeError(
                "Exporting/importing meta graphs is not supported when eager execution is enabled; make a tf.Graph() "
                    + "the default or call tf.compat.v1.disable_eager_execution() first."
            );
        }
        MetaGraphDef definition = meta_graph.read_meta_graph_file(meta_graph_or_file);
        (Dictionary<string, IVariableV1> variables, ITensorOrOperation[] elements) =
            meta_graph.import_scoped_meta_graph_with_return_elements(
                definition,
                clear_devices,
                import_scope,
                return_elements: return_elements
            );
        return (_create_saver_from_imported_meta_graph(definition, import_scope, variables)!, elements);
    }

    /// <summary>The saver that the graph was exported with, or one for its variables, or null without variables.</summary>
    public static Saver? _create_saver_from_imported_meta_graph(
        MetaGraphDef meta_graph_def,
        string import_scope,
        Dictionary<string, IVariableV1> imported_vars
    )
    {
        if (meta_graph_def.SaverDef is not { } definition)
        {
            return variables._all_saveable_objects(import_scope) is { Length: > 0 } ? new Saver() : null;
        }
        SaverDef scoped = definition.Clone();
        if (!string.IsNullOrEmpty(import_scope))
        {
            scoped.FilenameTensorName = $"{import_scope}/{definition.FilenameTensorName}";
            scoped.SaveTensorName = $"{import_scope}/{definition.SaveTensorName}";
            scoped.RestoreOpName = $"{import_scope}/{definition.RestoreOpName}";
        }
        return new Saver(saver_def: scoped, name: import_scope);
    }

    /// <summary>Writes the latest checkpoint's graph with constants for its variables to
    /// <c>output_pb_name.pb</c> beside it, and returns the path.</summary>
    public static string freeze_graph(string checkpoint_dir, string output_pb_name, string[] output_node_names)
    {
        string checkpoint =
            checkpoint_management.latest_checkpoint(checkpoint_dir)
            ?? throw new ValueError($"There is no checkpoint in {checkpoint_dir}.");
        string output = Path.Combine(checkpoint_dir, $"{output_pb_name}.pb");
        Graph graph = tf.Graph().as_default();
        try
        {
            using Session session = tf.Session(graph);
            tf.train.import_meta_graph($"{checkpoint}.meta", clear_devices: true).restore(session, checkpoint);
            GraphDef frozen = tf.graph_util.convert_variables_to_constants(
                session,
                graph.as_graph_def(),
                output_node_names
            );
            File.WriteAllBytes(output, frozen.ToByteArray());
        }
        finally
        {
            graph.Exit();
        }
        return output;
    }

    public static Graph load_graph(string freeze_graph_pb, string name = "")
    {
        Graph graph = tf.Graph().as_default();
        try
        {
            GraphDef definition = GraphDef.Parser.ParseFrom(File.ReadAllBytes(freeze_graph_pb));
            importer.import_graph_def(definition, name: name);
        }
        finally
        {
            graph.Exit();
        }
        return graph;
    }
}
