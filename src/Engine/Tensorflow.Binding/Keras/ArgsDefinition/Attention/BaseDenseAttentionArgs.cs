namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>BaseDenseAttention</c>.</summary>
public class BaseDenseAttentionArgs : AutoSerializeLayerArgs
{
    public bool causal { get; set; }

    public float dropout { get; set; }
}
