namespace Tensorflow.Keras.Engine;

/// <summary>Where a symbolic tensor came from: the layer, its call and the output's index.</summary>
public class KerasHistory(ILayer layer, int node_index, int tensor_index)
{
    /// <summary>The layer that made the tensor.</summary>
    public ILayer Layer { get; } = layer;

    /// <summary>The index of the call among the layer's inbound nodes.</summary>
    public int NodeIndex { get; } = node_index;

    /// <summary>The index of the tensor among the call's outputs.</summary>
    public int TensorIndex { get; } = tensor_index;

    /// <summary>Layer, node index and tensor index.</summary>
    public void Deconstruct(out ILayer layer, out int node_index, out int tensor_index)
    {
        layer = Layer;
        node_index = NodeIndex;
        tensor_index = TensorIndex;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Layer.GetType().Name} {Layer.Name}";
}
