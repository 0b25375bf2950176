namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Concatenate</c>.</summary>
public class ConcatenateArgs : MergeArgs;
