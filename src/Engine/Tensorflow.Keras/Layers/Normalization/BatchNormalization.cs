namespace Tensorflow.Keras.Layers;

/// <summary>
/// (x - mean) / √(variance + ε) · gamma + beta (Ioffe and Szegedy 2015). Training takes mean and variance of the batch
/// and moves the running ones towards them; inference takes the running ones. As in TensorFlow.NET the running ones move
/// only with inputs of rank 4 whose channels are dimension 1 or 3.
/// </summary>
public class BatchNormalization : Layer
{
    private readonly BatchNormalizationArgs _args;
    private int _axis;
    private IVariableV1? _gamma;
    private IVariableV1? _beta;
    private IVariableV1 _movingMean = null!;
    private IVariableV1 _movingVariance = null!;

    /// <exception cref="NotSupportedException">Renormalisation or several axes are asked for.</exception>
    public BatchNormalization(BatchNormalizationArgs args)
        : base(args)
    {
        if (args.Renorm)
            throw new NotSupportedException(
                "Batch renormalisation (renorm: true) is not supported, nor is it by TensorFlow.NET."
            );
        if (args.Axis.dims.Length != 1)
            throw new NotSupportedException($"Batch normalisation takes one axis, got {args.Axis}.");
        _args = args;
        _axis = (int)args.Axis.dims[0];
    }

    public override void build(KerasShapesWrapper input_shape)
    {
        var shape = input_shape.ToSingleShape();
        if (_axis < 0)
            _axis += shape.ndim;
        if (_axis < 0 || _axis >= shape.ndim)
            throw new ValueError($"Invalid axis {_args.Axis} of layer \"{Name}\" for inputs of shape {shape}.");
        var size = shape.dims[_axis];
        if (size < 0)
            throw new ValueError(
                $"Dimension {_axis} of the inputs of layer \"{Name}\" should be defined, but their shape is {shape}."
            );
        inputSpec = new InputSpec(ndim: shape.ndim, axes: new Dictionary<int, int> { [_axis] = (int)size });
        var dtype = DType == TF_DataType.DtInvalid ? TF_DataType.TF_FLOAT : DType;
        var parameters = new Shape(size);
        if (_args.Scale)
            _gamma = add_weight("gamma", parameters, dtype, _args.GammaInitializer, _args.GammaRegularizer);
        if (_args.Center)
            _beta = add_weight("beta", parameters, dtype, _args.BetaInitializer, _args.BetaRegularizer);
        _movingMean = Moving("moving_mean", _args.MovingMeanInitializer);
        _movingVariance = Moving("moving_variance", _args.MovingVarianceInitializer);
        built = true;
        _buildInputShape = input_shape;

        IVariableV1 Moving(string name, IInitializer? initializer) =>
            add_weight(
                name,
                parameters,
                dtype,
                initializer,
                synchronization: VariableSynchronization.OnRead,
                aggregation: VariableAggregation.Mean,
                trainable: false
            );
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        Tensor x = inputs;
        var trains = training == true && Trainable;
        return x.shape.ndim == 4 && _axis is 1 or 3 ? Fused(x, trains) : Composed(x, trains);
    }

    public override Shape ComputeOutputShape(Shape input_shape) => input_shape;

    private Tensor Fused(Tensor x, bool trains)
    {
        var results = gen_nn_ops.fused_batch_norm_v3(
            x,
            _gamma?.AsTensor() ?? array_ops.ones_like(_movingMean.AsTensor()),
            _beta?.AsTensor() ?? array_ops.zeros_like(_movingMean.AsTensor()),
            _movingMean.AsTensor(),
            _movingVariance.AsTensor(),
            epsilon: _args.Epsilon,
            exponential_avg_factor: trains ? 1f - _args.Momentum : 1f,
            data_format: _axis == 1 ? "NCHW" : "NHWC",
            is_training: trains
        );
        if (trains)
        {
            _movingMean.assign(results[1], read_value: false);
            _movingVariance.assign(results[2], read_value: false);
        }
        return results[0];
    }

    private Tensor Composed(Tensor x, bool trains)
    {
        var (mean, variance) = (_movingMean.AsTensor(), _movingVariance.AsTensor());
        var rank = x.shape.ndim;
        if (trains)
        {
            var axes = new Axis([.. Enumerable.Range(0, rank).Where(axis => axis != _axis)]);
            mean = math_ops.reduce_mean(x, axes);
            variance = math_ops.reduce_mean(
                tf.squared_difference(x, array_ops.stop_gradient(Broadcast(mean, rank))),
                axes
            );
        }
        var scale = math_ops.rsqrt(variance + tf.constant(_args.Epsilon, variance.dtype));
        if (_gamma is not null)
            scale *= _gamma.AsTensor();
        var offset = -mean * scale;
        if (_beta is not null)
            offset += _beta.AsTensor();
        return x * Broadcast(scale, rank) + Broadcast(offset, rank);
    }

    /// <summary>A value for each channel, shaped to the input's rank where the channels are not last.</summary>
    private Tensor Broadcast(Tensor parameter, int rank)
    {
        if (_axis == rank - 1)
            return parameter;
        var shape = Enumerable.Repeat(1L, rank).ToArray();
        shape[_axis] = -1;
        return array_ops.reshape(parameter, new Shape(shape));
    }
}
