using Tensorflow.Operations.Initializers;

namespace Tensorflow.Keras;

/// <inheritdoc/>
public class InitializersApi : IInitializersApi
{
    public IInitializer HeNormal(int? seed = null) => new VarianceScaling(scale: 2.0f, mode: "fan_in", seed: seed);

    public IInitializer Orthogonal(float gain = 1.0f, int? seed = null) => new Orthogonal(gain: gain, seed: seed);
}
