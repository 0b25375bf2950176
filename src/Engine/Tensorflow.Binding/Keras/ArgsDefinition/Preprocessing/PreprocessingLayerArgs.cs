namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>PreprocessingLayer</c>.</summary>
public class PreprocessingLayerArgs : AutoSerializeLayerArgs;
