using static Tensorflow.Binding;

namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>LayerNormalization</c>.</summary>
public class LayerNormalizationArgs : AutoSerializeLayerArgs
{
    public Axis Axis { get; set; } = -1;

    public IInitializer? BetaInitializer { get; set; } = tf.zeros_initializer;

    public IRegularizer? BetaRegularizer { get; set; }

    public bool Center { get; set; } = true;

    public float Epsilon { get; set; } = 1e-3f;

    public IInitializer? GammaInitializer { get; set; } = tf.ones_initializer;

    public IRegularizer? GammaRegularizer { get; set; }

    public bool Scale { get; set; } = true;
}
