namespace Tensorflow.Keras.Saving;

/// <summary>An object that can tell its configuration.</summary>
public interface IKerasConfigable
{
    IKerasConfig get_config();
}
