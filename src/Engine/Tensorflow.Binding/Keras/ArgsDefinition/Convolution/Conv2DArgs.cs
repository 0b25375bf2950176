namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Conv2D</c>.</summary>
public class Conv2DArgs : ConvolutionalArgs;
