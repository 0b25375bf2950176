namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>MaxPooling1D</c>.</summary>
public class MaxPooling1DArgs : Pooling1DArgs;
