namespace Tensorflow.Keras.Layers;

/// <summary>The base of poolings over all of height and width.</summary>
public abstract class GlobalPooling2D : Layer
{
    protected InputSpec input_spec;

    public GlobalPooling2D(Pooling2DArgs args)
        : base(args)
    {
        data_format = conv_utils.normalize_data_format(args.DataFormat);
        input_spec = new InputSpec(ndim: 4);
        inputSpec = input_spec;
    }

    protected string data_format { get; }

    private protected Axis Axes => data_format == "channels_last" ? new Axis(1, 2) : new Axis(2, 3);
}

/// <summary>The mean of each channel.</summary>
public class GlobalAveragePooling2D(Pooling2DArgs args) : GlobalPooling2D(args)
{
    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => math_ops.reduce_mean(inputs, Axes);
}

/// <summary>The largest value of each channel.</summary>
public class GlobalMaxPooling2D(Pooling2DArgs args) : GlobalPooling2D(args)
{
    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => math_ops.reduce_max(inputs, Axes);
}
