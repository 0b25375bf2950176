using System.Text.Json.Nodes;

namespace Tensorflow.Keras.Saving;

/// <summary>The configuration of a sequential model: a chain of layers behind one input.</summary>
internal static class SequentialJson
{
    /// <exception cref="ValueError">The shape of the input is not told.</exception>
    public static FunctionalConfig Read(JsonObject config)
    {
        var name = config["name"]!.GetValue<string>();
        var layers = config["layers"]!.AsArray().Select(layer => layer!.AsObject()).ToList();
        if (layers.Count == 0)
            throw new ValueError($"The sequential model \"{name}\" has no layers.");
        if (layers[0]["class_name"]!.GetValue<string>() != "InputLayer")
            layers.Insert(0, InputOf(layers[0], config, name));
        var chain = layers.ConvertAll(LayerJson.ReadLayer);
        for (var i = 1; i < chain.Count; i++)
            chain[i].InboundNodes = [At(chain[i - 1])];
        return new FunctionalConfig
        {
            Name = name,
            Layers = chain,
            InputLayers = [At(chain[0])],
            OutputLayers = [At(chain[^1])],
        };
    }

    private static JsonObject InputOf(JsonObject first, JsonObject config, string model)
    {
        var shape =
            first["config"]!["batch_input_shape"]
            ?? config["build_input_shape"]
            ?? throw new ValueError(
                $"The sequential model \"{model}\" was saved before the shape of its input was known; call it on data before it is saved."
            );
        return new JsonObject
        {
            ["class_name"] = "InputLayer",
            ["config"] = new JsonObject
            {
                ["name"] = $"{first["config"]!["name"]}_input",
                ["batch_input_shape"] = shape.DeepClone(),
                ["dtype"] = "float32",
            },
        };
    }

    private static NodeConfig At(LayerConfig layer) =>
        new()
        {
            Name = layer.Name,
            NodeIndex = 0,
            TensorIndex = 0,
        };
}
