using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Hyperparameters that every optimizer has.</summary>
public class OptimizerV2Args : IKerasConfig
{
    public float ClipNorm { get; set; }

    public float ClipValue { get; set; }

    public float InitialDecay { get; set; }

    public float LearningRate { get; set; } = 0.001f;

    public string? Name { get; set; }
}
