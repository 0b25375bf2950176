namespace Tensorflow.Keras.Layers;

/// <summary>The base of recurrent layers.</summary>
public abstract class RnnBase : Layer
{
    public RnnBase(LayerArgs args)
        : base(args) { }
}
