using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Models;

/// <summary>Loading of models: <c>keras.models</c>.</summary>
public interface IModelsApi
{
    IModel load_model(string filepath, bool compile = true, LoadOptions? options = null);
}
