using Google.Protobuf;
using static Tensorflow.Binding;

namespace Tensorflow.Engine;

/// <summary>Opens models that TensorFlow has saved: their graph, and the values of its variables.</summary>
internal static class SavedModelSession
{
    private const string GraphFile = "saved_model.pb";
    private const string Tag = "serve";

    // Signatures of this name, and before them collections, name what is to run once the variables are restored.
    private const string InitialSignature = "__saved_model_init_op";
    private static readonly string[] s_initialCollections = ["saved_model_main_op", "legacy_init_op"];

    /// <exception cref="ValueError">There is no such model, or none that is tagged for serving.</exception>
    public static Session Open(string folder)
    {
        var meta = Read(folder);
        Graph graph = new();
        graph.as_default();
        try
        {
            meta_graph.import_scoped_meta_graph_with_return_elements(meta, clear_devices: true);
        }
        finally
        {
            graph.Exit();
        }
        Session session = new(graph);
        Restore(session, meta.SaverDef, Path.Combine(folder, "variables", "variables"));
        if (InitialOperation(meta) is { } name)
            session.run(Named(graph, name));
        return session;
    }

    private static MetaGraphDef Read(string folder)
    {
        var path = Path.Combine(folder, GraphFile);
        if (!File.Exists(path))
            throw new ValueError($"SavedModel file does not exist at: {path}");
        SavedModel model;
        try
        {
            model = SavedModel.Parser.ParseFrom(File.ReadAllBytes(path));
        }
        catch (InvalidProtocolBufferException malformed)
        {
            throw new ValueError($"Cannot parse file {path}: {malformed.Message}");
        }
        return model.MetaGraphs.FirstOrDefault(m => m.MetaInfoDef?.Tags.Contains(Tag) ?? false)
            ?? throw new ValueError(
                $"{path} has no graph with the tag '{Tag}'; its tags are "
                    + string.Join(", ", model.MetaGraphs.SelectMany(m => m.MetaInfoDef?.Tags ?? []))
                    + "."
            );
    }

    private static void Restore(Session session, SaverDef? saver, string prefix)
    {
        // Models without variables have no files.
        if (saver is null || !File.Exists(Checkpoints.BundleReader.IndexFile(prefix)))
            return;
        var file = (Tensor)session.graph.as_graph_element(saver.FilenameTensorName);
        session.run(Named(session.graph, saver.RestoreOpName), new FeedItem(file, prefix));
    }

    private static string? InitialOperation(MetaGraphDef meta)
    {
        foreach (var name in s_initialCollections)
            if (meta.CollectionDef.TryGetValue(name, out var collection) && collection.NodeList?.Value.Count > 0)
                return collection.NodeList.Value[0];
        return meta.SignatureDef.TryGetValue(InitialSignature, out var signature)
            ? signature.Outputs[InitialSignature].Name
            : null;
    }

    private static Operation Named(Graph graph, string name) => graph.get_operation_by_name(name.Split(':')[0]);
}
