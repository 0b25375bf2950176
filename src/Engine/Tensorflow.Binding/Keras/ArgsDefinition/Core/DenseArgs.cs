using static Tensorflow.Binding;

namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Dense</c>.</summary>
public class DenseArgs : LayerArgs
{
    public Activation? Activation { get; set; }

    public Action? BiasConstraint { get; set; }

    public IInitializer? BiasInitializer { get; set; } = tf.zeros_initializer;

    public IRegularizer? BiasRegularizer { get; set; }

    public Action? KernelConstraint { get; set; }

    public IInitializer? KernelInitializer { get; set; } = tf.glorot_uniform_initializer;

    public IRegularizer? KernelRegularizer { get; set; }

    public int Units { get; set; }

    public bool UseBias { get; set; } = true;
}
