using static Tensorflow.Binding;

namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>MultiHeadAttention</c>.</summary>
public class MultiHeadAttentionArgs : AutoSerializeLayerArgs
{
    public Shape? AttentionAxis { get; set; }

    public Action? BiasConstraint { get; set; }

    public IInitializer? BiasInitializer { get; set; } = tf.zeros_initializer;

    public IRegularizer? BiasRegularizer { get; set; }

    public float Dropout { get; set; }

    public Action? KernelConstraint { get; set; }

    public IInitializer? KernelInitializer { get; set; } = tf.glorot_uniform_initializer;

    public IRegularizer? KernelRegularizer { get; set; }

    public int KeyDim { get; set; }

    public int NumHeads { get; set; }

    public Shape? OutputShape { get; set; }

    public bool UseBias { get; set; } = true;

    public int? ValueDim { get; set; }
}
