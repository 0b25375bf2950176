using System.Text.Json.Nodes;
using Google.Protobuf;
using Tensorflow.Engine.Checkpoints;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Saving.SavedModel;

/// <summary>
/// Writes a model of symbolic inputs and outputs as a SavedModel that Keras reads: its layers by their configurations,
/// its weights in a checkpoint. Traced functions are not written, so only Keras can make a model of it again.
/// </summary>
internal sealed class SavedModelWriter(string path)
{
    private const string TensorFlowVersion = "2.15.0";

    private readonly ObjectGraph _graph = new();
    private readonly SavedMetadata _metadata = new();

    public void Write(Functional network)
    {
        var configuration = ModelJson.Write((FunctionalConfig)network.get_config());
        var layers = configuration["config"]!["layers"]!.AsArray();
        var root = _graph.AddObject("_tf_keras_network");
        Describe(
            root,
            "root",
            new JsonObject
            {
                ["name"] = network.Name,
                ["trainable"] = true,
                ["is_graph_network"] = true,
                ["class_name"] = "Functional",
                ["config"] = configuration["config"]!.DeepClone(),
            }
        );
        var byName = ((Model)network).Layers.ToDictionary(layer => layer.Name);
        var weighted = 0;
        for (var i = 0; i < layers.Count; i++)
        {
            var described = layers[i]!.AsObject();
            // A Sequential does not count its input among its layers.
            var layer = byName.GetValueOrDefault(described["name"]!.GetValue<string>());
            WriteLayer(root, i, layer is { Weights.Count: > 0 } ? weighted++ : null, layer, described);
        }
        WriteFiles();
    }

    private void WriteLayer(int root, int position, int? weighted, ILayer? layer, JsonObject described)
    {
        var kind = described["class_name"]!.GetValue<string>();
        var node = _graph.AddObject(IdentifierOf(kind));
        _graph.AddChild(root, $"layer-{position}", node);
        var name = $"layer-{position}";
        if (weighted is { } number)
        {
            name = $"layer_with_weights-{number}";
            _graph.AddChild(root, name, node);
        }
        var metadata = new JsonObject
        {
            ["name"] = described["name"]!.DeepClone(),
            ["trainable"] = layer?.Trainable ?? true,
            ["class_name"] = kind,
            ["config"] = described["config"]!.DeepClone(),
        };
        if (layer is not null and not InputLayer)
            metadata["build_input_shape"] = InputShape(layer);
        Describe(node, "root." + name, metadata);
        if (layer is not null)
            new LayerParts(_graph, Describe).Write(node, name, layer, described["config"]!.AsObject());
    }

    private static string IdentifierOf(string kind) =>
        kind switch
        {
            "InputLayer" => "_tf_keras_input_layer",
            "LSTM" or "GRU" or "SimpleRNN" => "_tf_keras_rnn_layer",
            _ => "_tf_keras_layer",
        };

    private void Describe(int node, string nodePath, JsonObject metadata) =>
        _metadata.Nodes.Add(
            new SavedKerasObject
            {
                NodeId = node,
                NodePath = nodePath,
                Identifier = _graph.Saved.Nodes[node].UserObject.Identifier,
                Metadata = metadata.ToJsonString(),
                Version = new VersionDef { Producer = 2, MinConsumer = 1 },
            }
        );

    private static JsonNode InputShape(ILayer layer)
    {
        JsonNode[] shapes =
        [
            .. layer
                .InboundNodes[0]
                .input_tensors.Select(tensor => new JsonObject
                {
                    ["class_name"] = "TensorShape",
                    ["items"] = LayerJson.List(tensor.shape.dims),
                }),
        ];
        return shapes.Length == 1 ? shapes[0] : new JsonArray(shapes);
    }

    private void WriteFiles()
    {
        var graph = new MetaGraph
        {
            MetaInfoDef = new MetaGraph.Types.Info { Tags = { "serve" }, TensorflowVersion = TensorFlowVersion },
            SaverDef = new SaverDef
            {
                FilenameTensorName = "saver_filename:0",
                Version = SaverDef.Types.CheckpointFormatVersion.V2,
            },
            ObjectGraphDef = _graph.Saved,
        };
        var file = new SavedModelFile { SavedModelSchemaVersion = 1, MetaGraphs = { graph } };
        Directory.CreateDirectory(path);
        BundleWriter.Write(Path.Combine(path, "variables", "variables"), _graph.Checkpoint);
        Replace(SavedModelReader.MetadataFile, _metadata);
        // Last: a folder with this file is a whole model.
        Replace(SavedModelReader.ModelFile, file);
    }

    private void Replace(string name, IMessage message)
    {
        var target = Path.Combine(path, name);
        var temporary = $"{target}.{Environment.ProcessId}.part";
        File.WriteAllBytes(temporary, message.ToByteArray());
        File.Move(temporary, target, overwrite: true);
    }
}
