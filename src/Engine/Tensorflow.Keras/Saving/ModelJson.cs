using System.Text.Json.Nodes;

namespace Tensorflow.Keras.Saving;

/// <summary>The configuration of a functional model in Keras's JSON.</summary>
internal static class ModelJson
{
    public static JsonObject Write(FunctionalConfig config) =>
        new()
        {
            ["class_name"] = "Functional",
            ["config"] = new JsonObject
            {
                ["name"] = config.Name,
                ["trainable"] = true,
                ["layers"] = new JsonArray([.. config.Layers.Select(Write)]),
                ["input_layers"] = new JsonArray([.. config.InputLayers.Select(node => Write(node))]),
                ["output_layers"] = new JsonArray([.. config.OutputLayers.Select(node => Write(node))]),
            },
        };

    /// <summary>Reads the configuration of a functional model, or of a sequential one as the chain that it is.</summary>
    public static FunctionalConfig Read(JsonObject json)
    {
        var config = json["config"]!.AsObject();
        if (json["class_name"]?.GetValue<string>() == "Sequential")
            return SequentialJson.Read(config);
        return new FunctionalConfig
        {
            Name = config["name"]!.GetValue<string>(),
            Layers = [.. config["layers"]!.AsArray().Select(layer => ReadLayer(layer!.AsObject()))],
            InputLayers = [.. config["input_layers"]!.AsArray().Select(node => ReadNode(node!.AsArray()))],
            OutputLayers = [.. config["output_layers"]!.AsArray().Select(node => ReadNode(node!.AsArray()))],
        };
    }

    private static JsonNode Write(LayerConfig layer)
    {
        if (layer.Config is null)
            throw new NotSupportedException(
                $"The layer \"{layer.Name}\" of class {layer.ClassName} cannot be described by a configuration; use `save_weights`."
            );
        var arguments = LayerJson.Write(layer.Config);
        arguments["name"] = layer.Name;
        var kind = KerasClasses.ToKeras(layer.ClassName, arguments);
        var call = new JsonArray([.. layer.InboundNodes.Select(node => Write(node, new JsonObject()))]);
        return new JsonObject
        {
            ["class_name"] = kind,
            ["config"] = arguments,
            ["name"] = layer.Name,
            ["inbound_nodes"] = layer.InboundNodes.Count == 0 ? new JsonArray() : new JsonArray(call),
        };
    }

    private static JsonNode Write(NodeConfig node, JsonObject? arguments = null) =>
        arguments is null
            ? new JsonArray(node.Name, node.NodeIndex, node.TensorIndex)
            : new JsonArray(node.Name, node.NodeIndex, node.TensorIndex, arguments);

    private static LayerConfig ReadLayer(JsonObject layer)
    {
        var calls = layer["inbound_nodes"]!.AsArray();
        if (calls.Count > 1)
            throw new NotSupportedException(
                $"The layer \"{layer["name"]}\" is called {calls.Count} times, which the embedded engine cannot read from a configuration; build the model in the program and use `load_weights`."
            );
        var config = LayerJson.ReadLayer(layer);
        config.InboundNodes = [.. calls.SelectMany(call => call!.AsArray()).Select(node => ReadNode(node!.AsArray()))];
        return config;
    }

    private static NodeConfig ReadNode(JsonArray node) =>
        new()
        {
            Name = node[0]!.GetValue<string>(),
            NodeIndex = node[1]!.GetValue<int>(),
            TensorIndex = node[2]!.GetValue<int>(),
        };
}
