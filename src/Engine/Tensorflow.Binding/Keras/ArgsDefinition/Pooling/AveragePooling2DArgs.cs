namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>AveragePooling2D</c>.</summary>
public class AveragePooling2DArgs : Pooling2DArgs;
