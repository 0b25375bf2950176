namespace Tensorflow.Keras.Layers;

/// <summary>The base of poolings over height and width.</summary>
public class Pooling2D : Layer
{
    private readonly IPoolFunction _function;
    private readonly int[] _size;
    private readonly int[] _strides;
    private readonly string _padding;
    private readonly string _format;

    public Pooling2D(Pooling2DArgs args)
        : base(args)
    {
        args.PoolSize = conv_utils.Window(args.PoolSize ?? new Shape(2, 2), 2, "pool_size");
        args.Strides = conv_utils.Window(args.Strides ?? args.PoolSize, 2, "strides");
        args.Padding = conv_utils.normalize_padding(args.Padding);
        args.DataFormat = conv_utils.normalize_data_format(args.DataFormat);
        _function = args.PoolFunction ?? throw new ValueError("A pooling layer needs a pooling function.");
        _format = conv_utils.convert_data_format(args.DataFormat, 4);
        _padding = args.Padding.ToUpperInvariant();
        _size = Window(args.PoolSize);
        _strides = Window(args.Strides);
        inputSpec = new InputSpec(ndim: 4);
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => _function.Apply(inputs, _size, _strides, _padding, _format);

    private int[] Window(Shape sizes) =>
        _format == "NHWC" ? [1, (int)sizes[0], (int)sizes[1], 1] : [1, 1, (int)sizes[0], (int)sizes[1]];
}

/// <summary>The largest value of each window.</summary>
public class MaxPooling2D(MaxPooling2DArgs args) : Pooling2D(PoolFunction.Set(args, PoolFunction.Max));

/// <summary>The mean of each window.</summary>
public class AveragePooling2D(AveragePooling2DArgs args) : Pooling2D(PoolFunction.Set(args, PoolFunction.Average));
