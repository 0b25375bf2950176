namespace Tensorflow.Keras.Engine;

/// <summary>One call of a layer on symbolic tensors.</summary>
public class Node(NodeArgs args) : INode
{
    private ILayer? _layer;

    /// <inheritdoc/>
    public ILayer Layer => _layer ?? throw new ValueError("The node is not connected to a layer.");

    /// <inheritdoc/>
    public bool is_input => args.InputTensors is null;

    /// <inheritdoc/>
    public Tensors input_tensors => args.InputTensors ?? Outputs;

    /// <inheritdoc/>
    public Tensors Outputs => args.Outputs!;

    /// <inheritdoc/>
    public List<Tensor> KerasInputs { get; set; } = [];

    /// <inheritdoc/>
    public INode[] ParentNodes =>
        [
            .. KerasInputs
                .Where(tensor => tensor.KerasHistory is not null)
                .Select(tensor => tensor.KerasHistory.Layer.InboundNodes[tensor.KerasHistory.NodeIndex]),
        ];

    /// <inheritdoc/>
    public ILayer[] InboundLayers => [.. iterate_inbound().Select(inbound => inbound.Item1)];

    /// <summary>Adds the call to its layer and to the layers that its inputs come from.</summary>
    public void Connect(Layer layer)
    {
        _layer = layer;
        if (args.InputTensors is { } inputs)
            KerasInputs.AddRange(inputs);
        layer.InboundNodes.Add(this);
        foreach (var tensor in KerasInputs)
            tensor.KerasHistory?.Layer.OutboundNodes.Add(this);
        var index = layer.InboundNodes.Count - 1;
        for (var i = 0; i < Outputs.Length; i++)
            Outputs[i].KerasHistory = new KerasHistory(layer, index, i);
    }

    /// <summary>Takes the values of this call's inputs out of <paramref name="tensor_dict"/>.</summary>
    public Tensors MapArguments(Dictionary<long, Queue<Tensor>> tensor_dict) =>
        new([.. KerasInputs.Select(tensor => tensor_dict[tensor.Id].Dequeue())]);

    /// <inheritdoc/>
    public IEnumerable<(ILayer, int, int, Tensor)> iterate_inbound()
    {
        foreach (var tensor in KerasInputs)
        {
            if (tensor.KerasHistory is { } history)
                yield return (history.Layer, history.NodeIndex, history.TensorIndex, tensor);
        }
    }

    /// <inheritdoc/>
    public List<NodeConfig> serialize(
        Func<string, int, string> make_node_key,
        Dictionary<string, int> node_conversion_map
    ) =>
        [
            .. KerasInputs.Select(tensor =>
            {
                var (layer, node, index) = tensor.KerasHistory;
                return new NodeConfig
                {
                    Name = layer.Name,
                    NodeIndex = node_conversion_map.GetValueOrDefault(make_node_key(layer.Name, node)),
                    TensorIndex = index,
                };
            }),
        ];

    /// <inheritdoc/>
    public override string ToString() =>
        $"{_layer?.Name}, {KerasInputs.Count} inputs: {string.Join(",", KerasInputs.Select(tensor => tensor.name))}";
}
