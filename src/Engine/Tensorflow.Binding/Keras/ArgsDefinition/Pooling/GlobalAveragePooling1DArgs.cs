namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>GlobalAveragePooling1D</c>.</summary>
public class GlobalAveragePooling1DArgs : Pooling1DArgs;
