namespace Tensorflow.Keras.Layers;

/// <summary>activation(x · kernel + bias) over the last dimension.</summary>
public class Dense : Layer
{
    private readonly DenseArgs _args;
    private IVariableV1 _kernel = null!;
    private IVariableV1? _bias;

    /// <exception cref="ValueError">The number of units is not positive.</exception>
    public Dense(DenseArgs args)
        : base(args)
    {
        if (args.Units <= 0)
            throw new ValueError($"Dense needs a positive number of units, got {args.Units}.");
        _args = args;
        SupportsMasking = true;
        inputSpec = new InputSpec(min_ndim: 2);
    }

    public override void build(KerasShapesWrapper input_shape)
    {
        _buildInputShape = input_shape;
        var dims = input_shape.ToSingleShape().dims;
        if (dims[^1] < 0)
            throw new ValueError("The last dimension of the inputs to a Dense layer should be defined. Found None.");
        inputSpec = new InputSpec(min_ndim: 2, axes: new Dictionary<int, int> { [-1] = (int)dims[^1] });
        _kernel = add_weight(
            "kernel",
            new Shape(dims[^1], _args.Units),
            DType,
            _args.KernelInitializer,
            _args.KernelRegularizer
        );
        if (_args.UseBias)
            _bias = add_weight("bias", new Shape(_args.Units), DType, _args.BiasInitializer, _args.BiasRegularizer);
        built = true;
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
        var outputs =
            rank > 2
                ? tf.linalg.tensordot(
                    x,
                    _kernel.AsTensor(),
                    new[,]
                    {
                        { rank - 1 },
                        { 0 },
                    }
                )
                : math_ops.matmul(x, _kernel.AsTensor());
        if (_bias is not null)
            outputs = nn_ops.bias_add(outputs.Expend(), _bias);
        return _args.Activation is { } activation ? activation.ApplyTo(outputs) : outputs;
    }
}
