namespace Tensorflow.Keras.Engine;

public partial class Model
{
    private static readonly Dictionary<
        string,
        (DateTime Written, Dictionary<string, List<NDArray>> Layers)
    > WeightCache = [];

    /// <summary>Writes the weights to an HDF5 file in Keras's layout.</summary>
    /// <exception cref="ValueError">The model has no weights yet.</exception>
    public void save_weights(string filepath, bool overwrite = true, string? save_format = null, object? options = null)
    {
        if (!overwrite && File.Exists(filepath))
            throw new ValueError($"The file {filepath} exists; pass `overwrite: true` to replace it.");
        if (Weights.Count == 0)
            throw new ValueError(
                $"Weights for model \"{Name}\" have not yet been created: build the model or call it on data first."
            );
        WeightFile.Save(filepath, Layers);
    }

    /// <summary>
    /// Reads the weights from an HDF5 file, each layer's by its name. A file that is read again without having changed
    /// comes from memory; one that is missing is told and leaves the weights as they are, as in TensorFlow.NET.
    /// </summary>
    /// <exception cref="ValueError">The file's layers are not the model's.</exception>
    public void load_weights(string filepath, bool by_name = false, bool skip_mismatch = false, object? options = null)
    {
        if (!File.Exists(filepath))
        {
            tf_output_redirect.WriteLine($"Can't find weights file {filepath}");
            return;
        }
        var saved = ReadWeights(Path.GetFullPath(filepath));
        var layers = Layers.FindAll(layer => layer.Weights.Count > 0);
        var found = layers.FindAll(layer => saved.TryGetValue(layer.Name, out var values) && values.Count > 0);
        if (!by_name && found.Count != layers.Count)
            throw new ValueError(
                $"The weight file {filepath} has weights of {found.Count} of the model's {layers.Count} layers: it holds {string.Join(", ", saved.Keys)}; the model has {string.Join(", ", layers.Select(layer => layer.Name))}."
            );
        foreach (var layer in found)
        {
            if (skip_mismatch && !Fits(layer.Weights, saved[layer.Name]))
                continue;
            layer.set_weights(saved[layer.Name]);
        }
    }

    private static bool Fits(List<IVariableV1> weights, List<NDArray> values) =>
        weights.Count == values.Count
        && weights.Zip(values).All(pair => pair.First.shape.is_compatible_with(pair.Second.shape));

    private static Dictionary<string, List<NDArray>> ReadWeights(string path)
    {
        var written = File.GetLastWriteTimeUtc(path);
        lock (WeightCache)
        {
            if (WeightCache.TryGetValue(path, out var cached) && cached.Written == written)
                return cached.Layers;
            var layers = WeightFile.Load(path);
            WeightCache[path] = (written, layers);
            return layers;
        }
    }
}
