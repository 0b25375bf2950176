namespace Tensorflow.Framework.Models;

/// <summary>How TensorFlow tunes a data set's parallelism.</summary>
public enum AutotuneAlgorithm
{
    HILL_CLIMB = 0,
    GRADIENT_DESCENT = 1,
}
