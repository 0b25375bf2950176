namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Hyperparameters of RMSprop.</summary>
public class RMSpropArgs : OptimizerV2Args
{
    public bool Centered { get; set; }

    public float Epsilon { get; set; } = 1e-7f;

    public float Momentum { get; set; }

    public float RHO { get; set; } = 0.9f;
}
