namespace Tensorflow.Keras.Layers;

/// <summary>Arguments of the layer <c>DepthwiseConv2D</c>.</summary>
public class DepthwiseConv2DArgs : Conv2DArgs
{
    public int DepthMultiplier { get; set; } = 1;

    public IInitializer? DepthwiseInitializer { get; set; }
}

/// <summary>Convolution of each channel by itself: kernel (height, width, channels, depth multiplier).</summary>
public class DepthwiseConv2D : Conv2D
{
    private readonly DepthwiseConv2DArgs _args;
    private static int _count;

    private int[] _windowStrides = [];
    private int[] _windowDilations = [];

    public DepthwiseConv2D(DepthwiseConv2DArgs args)
        : base(WithFilters(args))
    {
        _args = args;
        if (string.IsNullOrEmpty(args.Name))
            name = $"DepthwiseConv2D_{Interlocked.Increment(ref _count)}";
    }

    public override void build(KerasShapesWrapper input_shape)
    {
        var channels = Channels(input_shape.ToSingleShape());
        kernel = add_weight(
            "depthwise_kernel",
            new Shape([.. kernel_size.dims, channels, _args.DepthMultiplier]),
            DType,
            _args.DepthwiseInitializer ?? kernel_initializer,
            kernel_regularizer
        );
        if (use_bias)
            bias = add_weight("bias", new Shape(channels * _args.DepthMultiplier), DType, bias_initializer);
        SetInputSpec((int)channels);
        (_windowStrides, _windowDilations) = (Window(strides), Window(dilation_rate));
        built = true;
        _buildInputShape = input_shape;
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = false,
        IOptionalArgs? optional_args = null
    ) =>
        Finish(
            gen_nn_ops.depthwise_conv2d_native(
                inputs,
                kernel.AsTensor(),
                _windowStrides,
                padding.ToUpperInvariant(),
                data_format: ImageFormat,
                dilations: _windowDilations
            )
        );

    private static DepthwiseConv2DArgs WithFilters(DepthwiseConv2DArgs args)
    {
        if (args.Filters <= 0)
            args.Filters = 1;
        return args;
    }
}
