namespace Tensorflow.Keras.Layers;

/// <summary>(x - mean) / √(variance + ε) · gamma + beta over given axes of each sample (Ba et al. 2016).</summary>
public class LayerNormalization : Layer
{
    private readonly LayerNormalizationArgs _args;
    private int[] _axes;
    private IVariableV1? _gamma;
    private IVariableV1? _beta;

    public LayerNormalization(LayerNormalizationArgs args)
        : base(args)
    {
        _args = args;
        _axes = args.Axis.axis!;
    }

    public override void build(KerasShapesWrapper input_shape)
    {
        var shape = input_shape.ToSingleShape();
        _axes = Array.ConvertAll(_axes, axis => axis < 0 ? axis + shape.ndim : axis);
        if (Array.Exists(_axes, axis => axis < 0 || axis >= shape.ndim))
            throw new ValueError($"Invalid axis {_args.Axis} of layer \"{Name}\" for inputs of shape {shape}.");
        var parameters = new Shape(Array.ConvertAll(_axes, axis => shape.dims[axis]));
        inputSpec = new InputSpec(
            ndim: shape.ndim,
            axes: _axes.ToDictionary(axis => axis, axis => (int)shape.dims[axis])
        );
        var dtype = DType == TF_DataType.DtInvalid ? TF_DataType.TF_FLOAT : DType;
        if (_args.Scale)
            _gamma = add_weight("gamma", parameters, dtype, _args.GammaInitializer, _args.GammaRegularizer);
        if (_args.Center)
            _beta = add_weight("beta", parameters, dtype, _args.BetaInitializer, _args.BetaRegularizer);
        built = true;
        _buildInputShape = input_shape;
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        Tensor x = inputs;
        var axes = new Axis(_axes);
        var mean = math_ops.reduce_mean(x, axes, keepdims: true);
        var centred = x - mean;
        var variance = math_ops.reduce_mean(math_ops.square(centred), axes, keepdims: true);
        var outputs = centred * math_ops.rsqrt(variance + tf.constant(_args.Epsilon, x.dtype));
        if (_gamma is not null)
            outputs *= Broadcast(_gamma.AsTensor(), x.shape.ndim);
        if (_beta is not null)
            outputs += Broadcast(_beta.AsTensor(), x.shape.ndim);
        return outputs;
    }

    public override Shape ComputeOutputShape(Shape input_shape) => input_shape;

    private Tensor Broadcast(Tensor parameter, int rank)
    {
        if (_axes.Length == 1 && _axes[0] == rank - 1)
            return parameter;
        var shape = Enumerable.Repeat(1L, rank).ToArray();
        for (var i = 0; i < _axes.Length; i++)
            shape[_axes[i]] = parameter.shape.dims[i];
        return array_ops.reshape(parameter, new Shape(shape));
    }
}
