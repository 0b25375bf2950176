namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>SELU</c>.</summary>
public class SELUArgs : LayerArgs;
