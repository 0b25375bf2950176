using System.Text.Json.Nodes;
using PureHDF;

namespace Tensorflow.Keras.Saving;

/// <summary>
/// Whole models in one HDF5 file as Keras writes them: the attribute <c>model_config</c> and the weights under
/// <c>model_weights</c>. A path without the ending .h5 is a folder with such a file in it. The optimizer is not kept.
/// </summary>
internal static class SavedModels
{
    private const string FileName = "model.h5";
    private const string Configuration = "model_config";

    /// <exception cref="NotSupportedException">The model is a class of its own, whose calls no configuration describes.</exception>
    public static void Save(Model model, string path, bool overwrite, string format)
    {
        if (model is not Functional { IsGraphNetwork: true } network)
            throw new NotSupportedException(
                $"The model \"{model.Name}\" of class {model.GetType().Name} is not made of symbolic inputs and outputs, so that `save` cannot describe it. Use `save_weights`, or TensorFlow.NET's SavedModel."
            );
        var file = FileOf(path, format);
        if (!overwrite && File.Exists(file))
            throw new ValueError($"The file {file} exists; pass `overwrite: true` to replace it.");
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
        var configuration = ModelJson.Write((FunctionalConfig)network.get_config()).ToJsonString();
        WeightFile.SaveModel(file, ((Model)network).Layers, Configuration, configuration);
    }

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="NotSupportedException">It is a SavedModel of TensorFlow.</exception>
    public static IModel Load(string path)
    {
        if (File.Exists(Path.Combine(path, "saved_model.pb")))
            throw new NotSupportedException(
                $"{path} is a SavedModel of TensorFlow, which the embedded engine cannot read; load it with TensorFlow.NET, or save the model as HDF5."
            );
        var file = File.Exists(path) ? path : Path.Combine(path, FileName);
        if (!File.Exists(file))
            throw new FileNotFoundException($"There is no model at {path}.", path);
        FunctionalConfig configuration;
        using (var source = H5File.OpenRead(file))
        {
            if (!source.AttributeExists(Configuration))
                throw new ValueError(
                    $"The file {file} holds weights but no model: build the model and use `load_weights`."
                );
            var text = source.Attribute(Configuration).Read<string>();
            configuration = ModelJson.Read(JsonNode.Parse(text)!.AsObject());
        }
        var model = Functional.from_config(configuration);
        if (model.Weights.Count > 0)
            model.load_weights(file);
        return model;
    }

    private static string FileOf(string path, string format) =>
        format == "h5" || path.EndsWith(".h5") || path.EndsWith(".hdf5") ? path : Path.Combine(path, FileName);
}
