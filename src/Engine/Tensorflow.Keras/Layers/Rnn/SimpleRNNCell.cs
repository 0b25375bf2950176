namespace Tensorflow.Keras.Layers;

/// <summary>activation(x · kernel + h · recurrent kernel + bias).</summary>
public class SimpleRNNCell : DropoutRNNCellMixin
{
    private readonly SimpleRNNCellArgs _args;
    private IVariableV1 _kernel = null!;
    private IVariableV1 _recurrentKernel = null!;
    private IVariableV1? _bias;

    /// <exception cref="ValueError">The number of units is not positive.</exception>
    public SimpleRNNCell(SimpleRNNCellArgs args)
        : base(args)
    {
        if (args.Units <= 0)
            throw new ValueError($"units must be a positive integer, got {args.Units}");
        _args = args;
        dropout = Math.Clamp(args.Dropout, 0f, 1f);
        recurrent_dropout = Math.Clamp(args.RecurrentDropout, 0f, 1f);
    }

    public override INestStructure<long> StateSize => new NestNode<long>(_args.Units);

    public override INestStructure<long> OutputSize => new NestNode<long>(_args.Units);

    public override bool SupportOptionalArgs => false;

    public override void build(KerasShapesWrapper input_shape)
    {
        var features = input_shape.ToSingleShape().dims[^1];
        _kernel = add_weight("kernel", new Shape(features, _args.Units), DType, _args.KernelInitializer);
        _recurrentKernel = add_weight(
            "recurrent_kernel",
            new Shape(_args.Units, _args.Units),
            DType,
            _args.RecurrentInitializer ?? tf.orthogonal_initializer
        );
        if (_args.UseBias)
            _bias = add_weight("bias", new Shape(_args.Units), DType, _args.BiasInitializer ?? tf.zeros_initializer);
        built = true;
        _buildInputShape = input_shape;
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? states = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        var x = inputs[0];
        var h = states![0];
        var trains = training ?? false;
        x = ForGates(x, get_dropout_mask_for_cell(inputs, trains), 1)[0];
        h = ForGates(h, get_recurrent_dropout_mask_for_cell(new Tensors(h), trains), 1)[0];
        return Step(Project(x), h);
    }

    /// <summary>What the inputs contribute: x · kernel + bias.</summary>
    internal Tensor Project(Tensor x)
    {
        var projected = math_ops.matmul(x, _kernel.AsTensor());
        return _bias is null ? projected : nn_ops.bias_add(projected, _bias);
    }

    internal Tensors Step(Tensor projected, Tensor h)
    {
        var output = projected + math_ops.matmul(h, _recurrentKernel.AsTensor());
        if (_args.Activation is { } activation)
            output = activation.Apply(output);
        return new Tensors(output, output);
    }
}
