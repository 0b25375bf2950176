namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Add</c>.</summary>
public class AddArgs : MergeArgs;
