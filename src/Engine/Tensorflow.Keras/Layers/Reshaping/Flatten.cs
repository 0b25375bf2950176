namespace Tensorflow.Keras.Layers;

/// <summary>All dimensions but the batch's as one.</summary>
public class Flatten : Layer
{
    private readonly bool _channelsFirst;

    public Flatten(FlattenArgs args)
        : base(args)
    {
        args.DataFormat = conv_utils.normalize_data_format(args.DataFormat);
        _channelsFirst = args.DataFormat == "channels_first";
        inputSpec = new InputSpec(min_ndim: 1);
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        Tensor x = inputs;
        var rank = x.shape.ndim;
        if (rank == 1)
            return array_ops.expand_dims(x, 1);
        if (_channelsFirst && rank > 2)
            x = array_ops.transpose(x, tf.constant((int[])[0, .. Enumerable.Range(2, rank - 2), 1]));
        var dims = x.shape.dims;
        if (dims[0] >= 0)
            return array_ops.reshape(x, new Shape(dims[0], -1));
        var size = 1L;
        foreach (var dim in dims.AsSpan(1))
            size = dim < 0 || size < 0 ? -1 : size * dim;
        return array_ops.reshape(x, new Shape(-1, size));
    }
}
