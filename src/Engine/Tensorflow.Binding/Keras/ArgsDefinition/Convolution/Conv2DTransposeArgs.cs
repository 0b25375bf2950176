namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>Conv2DTranspose</c>.</summary>
public class Conv2DTransposeArgs : Conv2DArgs;
