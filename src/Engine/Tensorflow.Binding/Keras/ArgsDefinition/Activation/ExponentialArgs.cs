namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Exponential</c>.</summary>
public class ExponentialArgs : LayerArgs;
