using static Tensorflow.Binding;

namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>BatchNormalization</c>.</summary>
public class BatchNormalizationArgs : AutoSerializeLayerArgs
{
    public Shape Axis { get; set; } = -1;

    public IInitializer? BetaInitializer { get; set; } = tf.zeros_initializer;

    public IRegularizer? BetaRegularizer { get; set; }

    public bool Center { get; set; } = true;

    public float Epsilon { get; set; } = 1e-3f;

    public IInitializer? GammaInitializer { get; set; } = tf.ones_initializer;

    public IRegularizer? GammaRegularizer { get; set; }

    public float Momentum { get; set; } = 0.99f;

    public IInitializer? MovingMeanInitializer { get; set; } = tf.zeros_initializer;

    public IInitializer? MovingVarianceInitializer { get; set; } = tf.ones_initializer;

    public bool Renorm { get; set; }

    public float RenormMomentum { get; set; } = 0.99f;

    public bool Scale { get; set; } = true;
}
