namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Swish</c>.</summary>
public class SwishArgs : LayerArgs;
