using static Tensorflow.Binding;

namespace Tensorflow.Keras.ArgsDefinition.Core;

/// <summary>Arguments of the layer <c>EinsumDense</c>.</summary>
public class EinsumDenseArgs : AutoSerializeLayerArgs
{
    public Activation? Activation { get; set; }

    public string? BiasAxes { get; set; }

    public Action? BiasConstraint { get; set; }

    public IInitializer? BiasInitializer { get; set; } = tf.zeros_initializer;

    public IRegularizer? BiasRegularizer { get; set; }

    public string? Equation { get; set; }

    public Action? KernelConstraint { get; set; }

    public IInitializer? KernelInitializer { get; set; } = tf.glorot_uniform_initializer;

    public IRegularizer? KernelRegularizer { get; set; }

    public Shape? OutputShape { get; set; }
}
