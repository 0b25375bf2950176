using Matex.Transparent.Interception;
using Matex.Transparent.Launch;
using Matex.Transparent.TensorFlow.Files;
using Tensorflow;
using Tensorflow.NumPy;

namespace Matex.Transparent.TensorFlow.Advices;

/// <summary>What the framework writes is written once, by rank 0.</summary>
public static class SavingAdvices
{
    private const string Purpose = "files are written once";

    [Around("Tensorflow.Keras.Engine.Model", "save_weights", Purpose = Purpose)]
    public static void SaveWeights(
        Action<string, bool, string, object> proceed,
        object model,
        string path,
        bool overwrite,
        string format,
        object options
    ) => Shared.WriteOnce(path, () => proceed(path, overwrite, format, options));

    [Around("Tensorflow.Keras.Engine.Model", "save", Purpose = Purpose)]
    public static void SaveModel(
        Action<string, bool, bool, string, object, object, bool> proceed,
        object model,
        string path,
        bool overwrite,
        bool includeOptimizer,
        string format,
        object options,
        object signatures,
        bool traces
    ) => Shared.WriteOnce(path, () => proceed(path, overwrite, includeOptimizer, format, options, signatures, traces));

    [Around("Tensorflow.Saver", "save", Purpose = Purpose)]
    public static string SaveCheckpoint(
        Func<Session, string, int, string, string, bool, bool, bool, bool, string> proceed,
        object saver,
        Session session,
        string path,
        int step,
        string latest,
        string suffix,
        bool metaGraph,
        bool state,
        bool strip,
        bool debug
    ) =>
        Shared.WriteOnce(
            path,
            () => proceed(session, path, step, latest, suffix, metaGraph, state, strip, debug),
            step < 0 ? path : $"{path}-{step}"
        );

    [Around("Tensorflow.NumPy.np", "save", Optional = true, Purpose = Purpose)]
    public static void SaveArray(Action<string, NDArray> proceed, string file, NDArray array) =>
        Shared.WriteOnce(file, () => proceed(file, array));

    [Around("Tensorflow.NumPy.np", "savez", Parameters = ["String", "NDArray[]"], Optional = true, Purpose = Purpose)]
    public static void SaveArrays(Action<string, NDArray[]> proceed, string file, NDArray[] arrays) =>
        Shared.WriteOnce(file, () => proceed(file, arrays));

    [Around(
        "Tensorflow.graph_io",
        "write_graph",
        Parameters = ["Graph", "String", "String", "Boolean"],
        Optional = true,
        Purpose = Purpose
    )]
    public static string WriteGraph(
        Func<Graph, string, string, bool, string> proceed,
        Graph graph,
        string folder,
        string name,
        bool text
    ) => Shared.WriteOnce(name, () => proceed(graph, folder, name, text), Path.Combine(folder, name));

    /// <summary>Events of summaries: rank 0 alone has a file of them. The others do not wait, a thread may write them.</summary>
    [Around("Tensorflow.Summaries.EventsWriter", "_WriteSerializedEvent", Optional = true, Purpose = Purpose)]
    public static void WriteEvent(Action<byte[]> proceed, object writer, byte[] data)
    {
        if (Job.Current.Rank == 0)
        {
            proceed(data);
        }
    }
}
