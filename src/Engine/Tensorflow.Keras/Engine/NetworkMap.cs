namespace Tensorflow.Keras.Engine;

/// <summary>
/// The calls and layers between symbolic inputs and outputs, ordered by their distance from the outputs.
/// </summary>
internal sealed class NetworkMap
{
    private readonly List<INode> _decreasing = [];
    private readonly Dictionary<ILayer, int> _layerIndices = new(ReferenceEqualityComparer.Instance);

    public string[] NodeKeys { get; }

    public Dictionary<int, List<INode>> NodesByDepth { get; } = [];

    public List<ILayer> Layers { get; } = [];

    public NetworkMap(Tensors inputs, Tensors outputs)
    {
        var finished = new HashSet<INode>(ReferenceEqualityComparer.Instance);
        var inProgress = new HashSet<INode>(ReferenceEqualityComparer.Instance);
        foreach (var output in outputs)
            Visit(output, finished, inProgress);
        var keys = _decreasing.ConvertAll(node => Key(node.Layer.Name, node.Layer.InboundNodes.IndexOf(node)));
        var nodeDepths = new Dictionary<INode, int>(ReferenceEqualityComparer.Instance);
        var layerDepths = new Dictionary<ILayer, int>(ReferenceEqualityComparer.Instance);
        for (var i = _decreasing.Count - 1; i >= 0; i--)
        {
            var node = _decreasing[i];
            var depth = Math.Max(nodeDepths.GetValueOrDefault(node), layerDepths.GetValueOrDefault(node.Layer));
            layerDepths[node.Layer] = depth;
            nodeDepths[node] = depth;
            foreach (var parent in node.ParentNodes)
                nodeDepths[parent] = Math.Max(depth + 1, nodeDepths.GetValueOrDefault(parent));
        }
        foreach (var input in inputs)
        {
            var layer = input.KerasHistory.Layer;
            if (layerDepths.TryAdd(layer, 0))
            {
                _layerIndices[layer] = -1;
                nodeDepths[layer.InboundNodes[0]] = 0;
                keys.Add(Key(layer.Name, 0));
            }
        }
        NodeKeys = [.. keys];
        foreach (var (node, depth) in nodeDepths)
        {
            if (!NodesByDepth.TryGetValue(depth, out var nodes))
                NodesByDepth[depth] = nodes = [];
            nodes.Add(node);
        }
        Layers.AddRange(
            layerDepths
                .OrderByDescending(entry => entry.Value)
                .ThenBy(entry => _layerIndices[entry.Key])
                .Select(entry => entry.Key)
        );
    }

    public static string Key(string layer, int node) => $"{layer}_ib-{node}";

    private void Visit(Tensor tensor, HashSet<INode> finished, HashSet<INode> inProgress)
    {
        var (layer, nodeIndex, _) =
            tensor.KerasHistory
            ?? throw new ValueError(
                $"The tensor \"{tensor.name}\" of a functional model does not come from a layer or from Input."
            );
        var node = layer.InboundNodes[nodeIndex];
        if (finished.Contains(node))
            return;
        if (!inProgress.Add(node))
            throw new ValueError($"The tensor \"{tensor.name}\" at layer \"{layer.Name}\" is part of a cycle.");
        _layerIndices.TryAdd(layer, _layerIndices.Count);
        if (!node.is_input)
        {
            foreach (var parent in node.KerasInputs)
                Visit(parent, finished, inProgress);
        }
        finished.Add(node);
        inProgress.Remove(node);
        _decreasing.Add(node);
    }
}
