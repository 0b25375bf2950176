namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>MaxPooling2D</c>.</summary>
public class MaxPooling2DArgs : Pooling2DArgs;
