namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Softsign</c>.</summary>
public class SoftsignArgs : LayerArgs;
