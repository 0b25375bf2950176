using System.Text.Json.Nodes;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Saving.SavedModel;

/// <summary>The attributes under which Keras's layers keep their weights: of their own, or of cells and parts.</summary>
internal sealed class LayerParts(ObjectGraph graph, Action<int, string, JsonObject> describe)
{
    /// <exception cref="NotSupportedException">The layer's parts are not known here.</exception>
    public void Write(int node, string path, ILayer layer, JsonObject configuration)
    {
        switch (layer)
        {
            case RNN { Cell: Layer cell }:
                WriteCell(node, path, cell, configuration);
                break;
            case Bidirectional:
            case MultiHeadAttention:
            case Model:
                throw new NotSupportedException(
                    $"The layer \"{layer.Name}\" of class {layer.GetType().Name} cannot be written to a SavedModel by the embedded engine; save the model as HDF5 (a path that ends in .h5), or use TensorFlow.NET."
                );
            default:
                WriteWeights(node, path, layer);
                break;
        }
    }

    private void WriteCell(int node, string path, Layer cell, JsonObject configuration)
    {
        var child = graph.AddObject("_tf_keras_layer");
        graph.AddChild(node, "cell", child);
        var kind = cell.GetType().Name;
        describe(
            child,
            $"root.{path}.cell",
            new JsonObject
            {
                ["name"] = cell.Name,
                ["trainable"] = cell.Trainable,
                ["class_name"] = kind,
                ["config"] = CellConfiguration(cell.Name, configuration),
            }
        );
        WriteWeights(child, path + "/cell", cell);
    }

    private static JsonObject CellConfiguration(string name, JsonObject layer)
    {
        var cell = new JsonObject { ["name"] = name };
        string[] kept = ["units", "activation", "recurrent_activation", "use_bias", "dropout", "recurrent_dropout"];
        foreach (var key in kept.Where(layer.ContainsKey))
            cell[key] = layer[key]!.DeepClone();
        return cell;
    }

    private void WriteWeights(int node, string path, ILayer layer)
    {
        foreach (var weight in layer.Weights)
        {
            var name = weight.Name.EndsWith(":0") ? weight.Name[..^2] : weight.Name;
            graph.AddVariable(node, path, name[(name.LastIndexOf('/') + 1)..], name, weight);
        }
    }
}
