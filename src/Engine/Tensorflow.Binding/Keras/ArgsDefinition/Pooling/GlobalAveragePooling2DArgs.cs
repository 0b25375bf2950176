namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>GlobalAveragePooling2D</c>.</summary>
public class GlobalAveragePooling2DArgs : Pooling2DArgs;
