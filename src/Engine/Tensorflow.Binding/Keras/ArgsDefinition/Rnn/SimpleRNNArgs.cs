namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>SimpleRNN</c>.</summary>
public class SimpleRNNArgs : RNNArgs;
