namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>HardSigmoid</c>.</summary>
public class HardSigmoidArgs : LayerArgs;
