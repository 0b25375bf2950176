namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Conv1D</c>.</summary>
public class Conv1DArgs : ConvolutionalArgs;
