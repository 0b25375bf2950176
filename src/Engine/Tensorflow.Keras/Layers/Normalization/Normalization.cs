namespace Tensorflow.Keras.Layers;

/// <summary>(x - mean) / √variance with mean and variance given or learned from data by <c>adapt</c>.</summary>
public class Normalization : PreprocessingLayer
{
    private readonly NormalizationArgs _args;
    private int[] _keep;
    private Shape _broadcast = new(1);
    private IVariableV1? _adaptMean;
    private IVariableV1? _adaptVariance;
    private IVariableV1? _count;
    private Tensor? _mean;
    private Tensor? _variance;

    public Normalization(NormalizationArgs args)
        : base(args)
    {
        if ((args.Mean is null) != (args.Variance is null))
            throw new ValueError(
                $"When setting values directly, both `mean` and `variance` must be set. Got mean: {args.Mean} and variance: {args.Variance}"
            );
        _args = args;
        _keep = args.Axis?.axis ?? [];
    }

    public override void build(KerasShapesWrapper input_shape)
    {
        base.build(input_shape);
        var shape = input_shape.ToSingleShape();
        _keep = Array.ConvertAll(_keep, axis => axis < 0 ? axis + shape.ndim : axis);
        _broadcast = new Shape([
            .. Enumerable.Range(0, shape.ndim).Select(axis => _keep.Contains(axis) ? shape.dims[axis] : 1),
        ]);
        if (_args is { Mean: { } mean, Variance: { } variance })
        {
            _mean = tf.constant(mean);
            _variance = tf.constant(variance);
            return;
        }
        var parameters = new Shape([.. _keep.Select(axis => shape.dims[axis])]);
        _adaptMean = add_weight("mean", parameters, initializer: tf.zeros_initializer, trainable: false);
        _adaptVariance = add_weight("variance", parameters, initializer: tf.ones_initializer, trainable: false);
        _count = add_weight(
            "count",
            new Shape(Array.Empty<long>()),
            TF_DataType.TF_INT64,
            tf.zeros_initializer,
            trainable: false
        );
        finalize_state();
    }

    public override void reset_state()
    {
        if (_adaptMean is null)
            return;
        _adaptMean.assign(array_ops.zeros_like(_adaptMean.AsTensor()), read_value: false);
        _adaptVariance!.assign(array_ops.ones_like(_adaptVariance.AsTensor()), read_value: false);
        _count!.assign(tf.constant(0L), read_value: false);
    }

    public override void update_state(Tensor data)
    {
        if (_adaptMean is null)
            throw new ValueError(
                "Cannot `adapt` a Normalization layer that is initialized with static `mean` and `variance`."
            );
        data = math_ops.cast(data, TF_DataType.TF_FLOAT);
        var axes = Enumerable.Range(0, data.shape.ndim).Except(_keep).ToArray();
        var mean = math_ops.reduce_mean(data, new Axis(axes));
        var variance = math_ops.reduce_mean(
            math_ops.square(data - array_ops.reshape(mean, _broadcast)),
            new Axis(axes)
        );
        var rows = axes.Aggregate(1L, (product, axis) => product * data.shape.dims[axis]);
        var before = (long)_count!.numpy();
        var weight = (float)((double)rows / (rows + before));
        var (oldMean, oldVariance) = (_adaptMean.AsTensor(), _adaptVariance!.AsTensor());
        var total = oldMean * (1f - weight) + mean * weight;
        _adaptVariance.assign(
            (oldVariance + math_ops.square(oldMean - total)) * (1f - weight)
                + (variance + math_ops.square(mean - total)) * weight,
            read_value: false
        );
        _adaptMean.assign(total, read_value: false);
        _count.assign(tf.constant(rows + before), read_value: false);
    }

    public override void finalize_state()
    {
        if (_adaptMean is null)
            return;
        _mean = array_ops.reshape(_adaptMean.AsTensor(), _broadcast);
        _variance = array_ops.reshape(_adaptVariance!.AsTensor(), _broadcast);
    }

    public override void adapt(Tensor data, int? batch_size = null, int? steps = null) =>
        base.adapt(data, batch_size, steps);

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        Tensor x = math_ops.cast(inputs[0], TF_DataType.TF_FLOAT);
        var deviation = tf.maximum(math_ops.sqrt(_variance!), tf.constant(keras.backend.epsilon()));
        return _args.Invert ? _mean! + x * deviation : (x - _mean!) / deviation;
    }

    public override Shape ComputeOutputShape(Shape input_shape) => input_shape;
}
