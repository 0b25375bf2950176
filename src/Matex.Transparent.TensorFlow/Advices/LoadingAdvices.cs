using Matex.Transparent.Interception;
using Matex.Transparent.TensorFlow.Files;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Advices;

/// <summary>Loaders that download and unpack run on one rank of a node at a time.</summary>
public static class LoadingAdvices
{
    private const string Purpose = "ranks that share a folder do not unpack over each other";

    [Around("Tensorflow.MnistModelLoader", "LoadAsync", Parameters = ["ModelLoadSetting"], Purpose = Purpose)]
    public static Task<Datasets<MnistDataSet>> LoadMnist(
        Func<ModelLoadSetting, Task<Datasets<MnistDataSet>>> proceed,
        object loader,
        ModelLoadSetting setting
    ) => Shared.InTurns(() => Finished(proceed(setting)));

    [Around("Tensorflow.Keras.Datasets.Mnist", "load_data", Purpose = Purpose)]
    public static object LoadKerasMnist(Func<object> proceed, object dataset) => Shared.InTurns(proceed);

    [Around("Tensorflow.Keras.Datasets.Cifar10", "load_data", Optional = true, Purpose = Purpose)]
    public static object LoadCifar(Func<object> proceed, object dataset) => Shared.InTurns(proceed);

    [Around("Tensorflow.Keras.Utils.Web", "Download", Optional = true, Purpose = Purpose)]
    public static bool Download(Func<string, string, string, bool> proceed, string url, string folder, string name) =>
        Shared.InTurns(() => proceed(url, folder, name));

    [Around("Tensorflow.Keras.Utils.Compress", "UnZip", Optional = true, Purpose = Purpose)]
    [Around("Tensorflow.Keras.Utils.Compress", "ExtractTGZ", Optional = true, Purpose = Purpose)]
    [Around("Tensorflow.Keras.Utils.Compress", "ExtractGZip", Optional = true, Purpose = Purpose)]
    public static void Unpack(Action<string, string> proceed, string archive, string folder) =>
        Shared.InTurns(() =>
        {
            proceed(archive, folder);
            return 0;
        });

    /// <summary>The turn ends when the files are read, not when reading has begun.</summary>
    private static Task<T> Finished<T>(Task<T> task)
    {
        task.GetAwaiter().GetResult();
        return task;
    }
}
