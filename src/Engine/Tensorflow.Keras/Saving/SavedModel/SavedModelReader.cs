using System.Text.Json.Nodes;
using Tensorflow.Engine;
using Tensorflow.Engine.Checkpoints;

namespace Tensorflow.Keras.Saving.SavedModel;

/// <summary>Reads the model that a SavedModel of Keras describes, with its weights; traced functions are not run.</summary>
internal static class SavedModelReader
{
    public const string ModelFile = "saved_model.pb";
    public const string MetadataFile = "keras_metadata.pb";

    public static bool IsSavedModel(string path) => File.Exists(Path.Combine(path, ModelFile));

    /// <exception cref="NotSupportedException">It is no model of Keras, or one without a configuration.</exception>
    public static IModel Read(string path)
    {
        var metadata = Path.Combine(path, MetadataFile);
        if (!File.Exists(metadata))
            throw new NotSupportedException(
                $"{path} is a SavedModel without {MetadataFile}: no model of Keras, but traced functions, which the embedded engine does not run; load it with TensorFlow.NET."
            );
        var root = SavedMetadata
            .Parser.ParseFrom(File.ReadAllBytes(metadata))
            .Nodes.FirstOrDefault(node => node.NodePath == "root");
        var configuration = root is null ? null : KerasJson.Plain(JsonNode.Parse(root.Metadata))?.AsObject();
        if (configuration?["class_name"]?.GetValue<string>() is not ("Functional" or "Sequential" or "Model"))
            throw new NotSupportedException(
                $"{path} holds a model of class {configuration?["class_name"]}, which no configuration describes; build it in the program and use `load_weights`."
            );
        var model = Functional.from_config(ModelJson.Read(configuration));
        Restore(model, Path.Combine(path, "variables", "variables"));
        return model;
    }

    private static void Restore(Model model, string prefix)
    {
        if (model.Weights.Count == 0)
            return;
        var checkpoint = new BundleReader(prefix);
        var keys = KeysByName(checkpoint);
        foreach (var layer in model.Layers.FindAll(layer => layer.Weights.Count > 0))
        {
            List<NDArray> values =
            [
                .. layer.Weights.Select(weight => new NDArray(
                    checkpoint.Read(KeyOf(keys, layer.Name, weight.Name, prefix))
                )),
            ];
            layer.set_weights(values);
        }
    }

    // The names that the variables had when they were saved; their keys depend on how they were reached.
    private static Dictionary<string, string> KeysByName(BundleReader checkpoint)
    {
        var graph = TrackableObjectGraph.Parser.ParseFrom(
            ((StringValue)checkpoint.Read(ObjectGraph.GraphKey)).Elements[0]
        );
        var keys = new Dictionary<string, string>();
        foreach (var tensor in graph.Nodes.SelectMany(node => node.Attributes).Where(t => t.FullName.Length > 0))
            keys[tensor.FullName] = tensor.CheckpointKey;
        return keys;
    }

    // "lstm/lstm_cell_1/kernel" is "lstm/lstm_cell/kernel" elsewhere: the layer, the last part and what lies between agree
    // but for the numbers that make names unique.
    private static string KeyOf(Dictionary<string, string> keys, string layer, string weight, string prefix)
    {
        var parts = Parts(weight);
        string[] found =
        [
            .. keys
                .Keys.Where(name => name.StartsWith(layer + "/", StringComparison.Ordinal))
                .Where(name => Parts(name)[^1] == parts[^1])
                .OrderByDescending(name => Parts(name).Skip(1).Intersect(parts.Skip(1)).Count()),
        ];
        return found.Length > 0
            ? keys[found[0]]
            : throw new ValueError(
                $"The checkpoint {prefix} has no value for the weight \"{weight}\" of layer \"{layer}\"; it has {string.Join(", ", keys.Keys.Order())}."
            );
    }

    private static string[] Parts(string name) => name.Replace(":0", "").Split('/');
}
