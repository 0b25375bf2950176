namespace Tensorflow.Keras.Layers;

/// <summary>The base of poolings over one spatial dimension.</summary>
public class Pooling1D : Layer
{
    private readonly Pooling1DArgs _args;
    private readonly bool _channelsFirst;

    public Pooling1D(Pooling1DArgs args)
        : base(args)
    {
        _args = args;
        args.Padding = conv_utils.normalize_padding(args.Padding);
        args.DataFormat = conv_utils.normalize_data_format(args.DataFormat);
        if (args.PoolSize <= 0)
            args.PoolSize = 2;
        if (args.Strides <= 0)
            args.Strides = args.PoolSize;
        _channelsFirst = args.DataFormat == "channels_first";
        inputSpec = new InputSpec(ndim: 3);
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        // One spatial dimension is a width of one.
        var axis = _channelsFirst ? 3 : 2;
        var pooled = (_args.PoolFunction ?? PoolFunction.Max).Apply(
            array_ops.expand_dims(inputs, axis),
            Window(_args.PoolSize),
            Window(_args.Strides),
            _args.Padding.ToUpperInvariant(),
            _channelsFirst ? "NCHW" : "NHWC"
        );
        return array_ops.squeeze(pooled, new Axis(axis));
    }

    private int[] Window(int size) => _channelsFirst ? [1, 1, size, 1] : [1, size, 1, 1];
}

/// <summary>The largest value of each window.</summary>
public class MaxPooling1D(Pooling1DArgs args) : Pooling1D(PoolFunction.Set(args, PoolFunction.Max));
