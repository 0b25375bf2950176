namespace Tensorflow.Keras.Layers;

/// <summary>Integers as rows of zeros and ones ("one_hot", "multi_hot") or of counts ("count").</summary>
public class CategoryEncoding : Layer
{
    private readonly CategoryEncodingArgs _args;

    /// <exception cref="ValueError">The output mode is unknown or sparse output is asked for.</exception>
    public CategoryEncoding(CategoryEncodingArgs args)
        : base(args)
    {
        if (args.OutputMode is not ("one_hot" or "multi_hot" or "count"))
            throw new ValueError(
                $"Unknown output_mode \"{args.OutputMode}\": the modes are one_hot, multi_hot and count."
            );
        if (args.Sparse)
            throw new ValueError("CategoryEncoding makes dense tensors only: pass `sparse: false`.");
        _args = args;
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        var labels = math_ops.cast(inputs[0], TF_DataType.TF_INT32);
        var rank = labels.shape.ndim;
        if (_args.OutputMode == "one_hot" && rank > 1 && labels.shape[rank - 1] == 1)
        {
            labels = array_ops.squeeze(labels, new Axis(rank - 1));
            rank--;
        }
        var hot = tf.one_hot(labels, _args.NumTokens, dtype: TF_DataType.TF_FLOAT);
        if (_args.OutputMode == "one_hot" || rank == 0)
            return hot;
        if (_args.CountWeights is { } weights && _args.OutputMode == "count")
            hot *= array_ops.expand_dims(math_ops.cast(weights, TF_DataType.TF_FLOAT), -1);
        var axis = new Axis(rank - 1);
        return _args.OutputMode == "count" ? math_ops.reduce_sum(hot, axis) : math_ops.reduce_max(hot, axis);
    }

    public override Shape ComputeOutputShape(Shape input_shape) =>
        _args.OutputMode == "one_hot"
            ? new Shape([.. input_shape.dims[^1] == 1 ? input_shape.dims[..^1] : input_shape.dims, _args.NumTokens])
            : new Shape([.. input_shape.dims[..^1], _args.NumTokens]);
}
