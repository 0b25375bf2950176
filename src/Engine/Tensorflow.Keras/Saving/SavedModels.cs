using System.Text.Json.Nodes;
using PureHDF;
using Tensorflow.Keras.Saving.SavedModel;

namespace Tensorflow.Keras.Saving;

/// <summary>
/// Whole models, without their optimizers: as a SavedModel, or as one HDF5 file with the attribute <c>model_config</c> and
/// the weights under <c>model_weights</c>. Keras reads both.
/// </summary>
internal static class SavedModels
{
    private const string Configuration = "model_config";

    /// <exception cref="NotSupportedException">The model is a class of its own, whose calls no configuration describes.</exception>
    public static void Save(Model model, string path, bool overwrite, string format)
    {
        if (model is not Functional { IsGraphNetwork: true } network)
            throw new NotSupportedException(
                $"The model \"{model.Name}\" of class {model.GetType().Name} is not made of symbolic inputs and outputs, so that `save` cannot describe it. Use `save_weights`, or TensorFlow.NET's SavedModel."
            );
        var hdf = IsHdf(path, format);
        if (!overwrite && (hdf ? File.Exists(path) : SavedModelReader.IsSavedModel(path)))
            throw new ValueError($"The model {path} exists; pass `overwrite: true` to replace it.");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        if (hdf)
        {
            var configuration = ModelJson.Write((FunctionalConfig)network.get_config()).ToJsonString();
            WeightFile.SaveModel(path, ((Model)network).Layers, Configuration, configuration);
        }
        else
        {
            new SavedModelWriter(path).Write(network);
        }
    }

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static IModel Load(string path)
    {
        if (SavedModelReader.IsSavedModel(path))
            return SavedModelReader.Read(path);
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no model at {path}.", path);
        FunctionalConfig configuration;
        using (var source = H5File.OpenRead(path))
        {
            if (!source.AttributeExists(Configuration))
                throw new ValueError(
                    $"The file {path} holds weights but no model: build the model and use `load_weights`."
                );
            var text = source.Attribute(Configuration).Read<string>();
            configuration = ModelJson.Read(KerasJson.Plain(JsonNode.Parse(text))!.AsObject());
        }
        var model = Functional.from_config(configuration);
        if (model.Weights.Count > 0)
            model.load_weights(path);
        return model;
    }

    private static bool IsHdf(string path, string format) =>
        format == "h5" || path.EndsWith(".h5") || path.EndsWith(".hdf5");
}
