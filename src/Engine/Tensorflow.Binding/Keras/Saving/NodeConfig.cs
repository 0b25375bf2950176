namespace Tensorflow.Keras.Saving;

/// <summary>One tensor of a functional model, named by layer, call and output.</summary>
public class NodeConfig : IKerasConfig
{
    public string Name { get; set; } = "";

    public int NodeIndex { get; set; }

    public int TensorIndex { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}, {NodeIndex}, {TensorIndex}";
}
