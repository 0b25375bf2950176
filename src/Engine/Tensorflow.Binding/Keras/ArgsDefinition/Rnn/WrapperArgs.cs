namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>The layer that a wrapper wraps.</summary>
public class WrapperArgs(ILayer layer) : AutoSerializeLayerArgs
{
    public ILayer Layer { get; set; } = layer;

    public static implicit operator WrapperArgs(BidirectionalArgs args) =>
        new(args.Layer ?? throw new ArgumentException("Bidirectional needs a layer to wrap."));
}
