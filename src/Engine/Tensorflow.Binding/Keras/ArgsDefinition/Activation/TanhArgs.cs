namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Tanh</c>.</summary>
public class TanhArgs : LayerArgs;
