namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Softplus</c>.</summary>
public class SoftplusArgs : LayerArgs;
