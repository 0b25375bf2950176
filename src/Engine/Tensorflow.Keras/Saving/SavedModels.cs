namespace Tensorflow.Keras.Saving;

/// <summary>Models as folders of files.</summary>
internal static class SavedModels
{
    public static void Save(Model model, string path, bool overwrite, string format) =>
        throw new NotSupportedException($"{model.Name}{path}{overwrite}{format}");

    public static IModel Load(string path, bool compile) => throw new NotSupportedException($"{path}{compile}");
}
