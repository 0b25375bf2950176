namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>GlobalMaxPooling2D</c>.</summary>
public class GlobalMaxPooling2DArgs : Pooling2DArgs;
