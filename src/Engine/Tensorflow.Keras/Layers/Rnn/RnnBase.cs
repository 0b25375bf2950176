namespace Tensorflow.Keras.Layers;

/// <summary>The base of recurrent layers.</summary>
public abstract class RnnBase(LayerArgs args) : Layer(args);
