namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Subtract</c>.</summary>
public class SubtractArgs : MergeArgs;
