namespace Tensorflow.Keras.Layers;

/// <summary>The base of poolings over all of the spatial dimension.</summary>
public abstract class GlobalPooling1D : Layer
{
    protected InputSpec input_spec;

    public GlobalPooling1D(Pooling1DArgs args)
        : base(args)
    {
        data_format = conv_utils.normalize_data_format(args.DataFormat);
        input_spec = new InputSpec(ndim: 3);
        inputSpec = input_spec;
    }

    protected string data_format { get; }

    private protected Axis Axes => data_format == "channels_last" ? new Axis(1) : new Axis(2);
}

/// <summary>The mean of each channel.</summary>
public class GlobalAveragePooling1D(Pooling1DArgs args) : GlobalPooling1D(args)
{
    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => math_ops.reduce_mean(inputs, Axes);
}

/// <summary>The largest value of each channel.</summary>
public class GlobalMaxPooling1D(Pooling1DArgs args) : GlobalPooling1D(args)
{
    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => math_ops.reduce_max(inputs, Axes);
}
