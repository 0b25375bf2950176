namespace Tensorflow.Keras.Layers;

/// <summary>Each time step repeated.</summary>
public class UpSampling1D : Layer
{
    private readonly int _size;

    public UpSampling1D(UpSampling1DArgs args)
        : base(args)
    {
        _size = args.Size;
        inputSpec = new InputSpec(ndim: 3);
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => keras.backend.repeat_elements(inputs, _size, axis: 1);
}

/// <summary>Images enlarged by whole factors.</summary>
public class UpSampling2D : Layer
{
    private readonly string _format;
    private readonly string _interpolation;
    private readonly Shape _size;

    public UpSampling2D(UpSampling2DArgs args)
        : base(args)
    {
        _format = conv_utils.normalize_data_format(args.DataFormat);
        _interpolation = args.Interpolation;
        _size = conv_utils.Window(args.Size ?? new Shape(2, 2), 2, "size");
        inputSpec = new InputSpec(ndim: 4);
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => keras.backend.resize_images(inputs, (int)_size[0], (int)_size[1], _format, _interpolation);
}

/// <summary>Zeros around height and width.</summary>
public class ZeroPadding2D : Layer
{
    private readonly ZeroPadding2DArgs _args;
    private readonly string _format;

    public ZeroPadding2D(ZeroPadding2DArgs args, string? data_format = null)
        : base(args)
    {
        _args = args;
        _format = conv_utils.normalize_data_format(data_format);
        inputSpec = new InputSpec(ndim: 4);
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => keras.backend.spatial_2d_padding(inputs, _args.Padding!, _format);
}
