using Tensorflow.Functions;

namespace Tensorflow.Keras.Engine;

public partial class Model
{
    /// <summary>Writes the model: architecture and weights. <see cref="Models.ModelsApi.load_model"/> reads it.</summary>
    public void save(
        string filepath,
        bool overwrite = true,
        bool include_optimizer = true,
        string save_format = "tf",
        SaveOptions? options = null,
        ConcreteFunction? signatures = null,
        bool save_traces = true
    ) => SavedModels.Save(this, filepath, overwrite, save_format);
}
