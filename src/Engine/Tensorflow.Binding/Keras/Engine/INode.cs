using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Engine;

/// <summary>One call of a layer in a functional model: what went in and what came out.</summary>
public interface INode
{
    ILayer[] InboundLayers { get; }

    List<Tensor> KerasInputs { get; set; }

    ILayer Layer { get; }

    Tensors Outputs { get; }

    INode[] ParentNodes { get; }

    Tensors input_tensors { get; }

    bool is_input { get; }

    IEnumerable<(ILayer, int, int, Tensor)> iterate_inbound();

    List<NodeConfig> serialize(Func<string, int, string> make_node_key, Dictionary<string, int> node_conversion_map);
}
