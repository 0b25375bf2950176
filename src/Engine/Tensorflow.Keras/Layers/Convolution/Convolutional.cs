namespace Tensorflow.Keras.Layers;

/// <summary>The base of convolutions: kernel (spatial…, input channels / groups, filters), bias and activation.</summary>
public class Convolutional : Layer
{
    private readonly ConvolutionalArgs _args;
    private int[] _windowStrides = [];
    private int[] _windowDilations = [];

    protected IVariableV1 kernel = null!;
    protected IVariableV1 bias = null!;
    protected string _tf_data_format;

    /// <exception cref="ValueError">An argument is missing or out of range.</exception>
    public Convolutional(ConvolutionalArgs args)
        : base(args)
    {
        _args = args;
        if (args.Filters <= 0)
            throw new ValueError($"{GetType().Name} needs a positive number of filters, got {args.Filters}.");
        if (args.Groups <= 0)
            args.Groups = 1;
        if (args.Filters % args.Groups != 0)
            throw new ValueError(
                $"The number of filters must be evenly divisible by the number of groups. Received: groups={args.Groups}, filters={args.Filters}."
            );
        args.KernelSize = conv_utils.Window(
            args.KernelSize ?? throw new ValueError($"{GetType().Name} needs a kernel_size."),
            args.Rank,
            "kernel_size"
        );
        args.Strides = conv_utils.Window(args.Strides ?? new Shape(1), args.Rank, "strides");
        args.DilationRate = conv_utils.Window(args.DilationRate ?? new Shape(1), args.Rank, "dilation_rate");
        args.Padding = conv_utils.normalize_padding(args.Padding ?? "valid");
        args.DataFormat = conv_utils.normalize_data_format(args.DataFormat);
        args.KernelInitializer ??= tf.glorot_uniform_initializer;
        args.BiasInitializer ??= tf.zeros_initializer;
        inputSpec = new InputSpec(ndim: args.Rank + 2);
        _tf_data_format = conv_utils.convert_data_format(args.DataFormat, args.Rank + 2);
    }

    protected Activation activation => _args.Activation!;

    protected IInitializer bias_initializer => _args.BiasInitializer!;

    protected string data_format => _args.DataFormat!;

    protected Shape dilation_rate => _args.DilationRate!;

    protected int filters => _args.Filters;

    protected IInitializer kernel_initializer => _args.KernelInitializer!;

    protected IRegularizer kernel_regularizer => _args.KernelRegularizer!;

    protected Shape kernel_size => _args.KernelSize!;

    protected string padding => _args.Padding!;

    protected int rank => _args.Rank;

    protected Shape strides => _args.Strides!;

    protected bool use_bias => _args.UseBias;

    public override void build(KerasShapesWrapper input_shape)
    {
        var channels = Channels(input_shape.ToSingleShape());
        if (channels % _args.Groups != 0)
            throw new ValueError(
                $"The number of input channels must be evenly divisible by the number of groups. Received groups={_args.Groups}, but the input has {channels} channels."
            );
        kernel = add_weight(
            "kernel",
            new Shape([.. kernel_size.dims, channels / _args.Groups, filters]),
            DType,
            kernel_initializer,
            kernel_regularizer
        );
        if (use_bias)
            bias = add_weight("bias", new Shape(filters), DType, bias_initializer, _args.BiasRegularizer);
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
    )
    {
        Tensor x = inputs;
        var rowWise = rank == 1;
        if (padding == "causal")
            x = PadPast(x);
        var filter = kernel.AsTensor();
        if (rowWise)
        {
            // One spatial dimension is a height of one.
            x = array_ops.expand_dims(x, SpatialAxis);
            filter = array_ops.expand_dims(filter, 0);
        }
        var outputs = gen_nn_ops.conv2d(
            x,
            filter,
            _windowStrides,
            padding == "same" ? "SAME" : "VALID",
            data_format: ImageFormat,
            dilations: _windowDilations
        );
        if (rowWise)
            outputs = array_ops.squeeze(outputs, new Axis(SpatialAxis));
        return Finish(outputs);
    }

    /// <summary>Adds the bias and applies the activation.</summary>
    private protected Tensor Finish(Tensor outputs)
    {
        if (use_bias)
            outputs = nn_ops.bias_add(outputs.Expend(), bias, data_format: ImageFormat);
        return _args.Activation is { } function ? function.ApplyTo(outputs) : outputs;
    }

    protected virtual int _get_channel_axis() => data_format == "channels_first" ? -1 - rank : -1;

    private protected string ImageFormat => data_format == "channels_first" ? "NCHW" : "NHWC";

    private int SpatialAxis => data_format == "channels_first" ? 2 : 1;

    private protected long Channels(Shape input)
    {
        var dims = input.dims;
        var channels = dims[dims.Length + _get_channel_axis()];
        return channels > 0
            ? channels
            : throw new ValueError(
                $"The channel dimension of the inputs of layer \"{Name}\" should be defined, but its shape is {input}."
            );
    }

    private protected void SetInputSpec(int channels) =>
        inputSpec = new InputSpec(
            min_ndim: rank + 2,
            axes: new Dictionary<int, int> { [_get_channel_axis()] = channels }
        );

    /// <summary>Sizes of a window over (rows, height, width, channels) in the layout of the data.</summary>
    private protected int[] Window(Shape sizes)
    {
        var (height, width) = rank == 1 ? (1, (int)sizes[0]) : ((int)sizes[0], (int)sizes[1]);
        return data_format == "channels_first" ? [1, 1, height, width] : [1, height, width, 1];
    }

    private Tensor PadPast(Tensor x)
    {
        var past = (int)(dilation_rate[0] * (kernel_size[0] - 1));
        var widths = new int[3, 2];
        widths[data_format == "channels_first" ? 2 : 1, 0] = past;
        return array_ops.pad(x, ops.convert_to_tensor(widths));
    }
}
