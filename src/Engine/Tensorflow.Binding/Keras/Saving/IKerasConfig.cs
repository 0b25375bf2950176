namespace Tensorflow.Keras.Saving;

/// <summary>Marks a class that holds the configuration of a layer, model or optimizer.</summary>
public interface IKerasConfig { }
