namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Attention</c>.</summary>
public class AttentionArgs : BaseDenseAttentionArgs
{
    public string score_mode { get; set; } = "dot";

    public bool use_scale { get; set; }
}
