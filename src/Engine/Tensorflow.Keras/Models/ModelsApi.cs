namespace Tensorflow.Keras.Models;

/// <inheritdoc/>
public class ModelsApi : IModelsApi
{
    /// <summary>A model of the configured layers, with new weights.</summary>
    public Functional from_config(FunctionalConfig config) => Functional.from_config(config);

    /// <summary>A model saved by <c>save</c>, to be compiled before it is trained on.</summary>
    public IModel load_model(string filepath, bool compile = true, LoadOptions? options = null) =>
        SavedModels.Load(filepath);
}
