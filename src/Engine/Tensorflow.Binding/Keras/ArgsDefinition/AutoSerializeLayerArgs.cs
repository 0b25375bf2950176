namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of a layer that are written to its configuration as they stand.</summary>
public class AutoSerializeLayerArgs : LayerArgs;
