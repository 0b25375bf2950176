namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>GlobalMaxPooling1D</c>.</summary>
public class GlobalMaxPooling1DArgs : Pooling1DArgs;
