namespace Tensorflow.Keras.Layers;

/// <summary>
/// Gated recurrent unit (Cho et al. 2014), gates in the order update, reset, candidate. The reset gate acts after the
/// recurrent product (with a bias of its own) or before.
/// </summary>
public class GRUCell : DropoutRNNCellMixin
{
    private readonly GRUCellArgs _args;
    private IVariableV1 _kernel = null!;
    private IVariableV1 _recurrentKernel = null!;
    private IVariableV1? _bias;

    /// <exception cref="ValueError">The number of units is not positive.</exception>
    public GRUCell(GRUCellArgs args)
        : base(args)
    {
        if (args.Units <= 0)
            throw new ValueError($"units must be a positive integer, got {args.Units}");
        _args = args;
        dropout = args.Dropout = Math.Clamp(args.Dropout, 0f, 1f);
        recurrent_dropout = args.RecurrentDropout = Math.Clamp(args.RecurrentDropout, 0f, 1f);
    }

    public override INestStructure<long> StateSize => new NestNode<long>(_args.Units);

    public override INestStructure<long> OutputSize => new NestNode<long>(_args.Units);

    public override bool SupportOptionalArgs => false;

    public override void build(KerasShapesWrapper input_shape)
    {
        var units = _args.Units;
        var features = input_shape.ToSingleShape().dims[^1];
        _kernel = add_weight("kernel", new Shape(features, units * 3), DType, _args.KernelInitializer);
        _recurrentKernel = add_weight(
            "recurrent_kernel",
            new Shape(units, units * 3),
            DType,
            _args.RecurrentInitializer ?? tf.orthogonal_initializer
        );
        if (_args.UseBias)
            _bias = add_weight(
                "bias",
                _args.ResetAfter ? new Shape(2, units * 3) : new Shape(units * 3),
                DType,
                _args.BiasInitializer ?? tf.zeros_initializer
            );
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
        if (get_dropout_mask_for_cell(inputs, trains, 3) is { } masks)
            x *= masks[0];
        return Step(Project(x), h, get_recurrent_dropout_mask_for_cell(new Tensors(h), trains, 3));
    }

    /// <summary>What the inputs contribute to all gates: x · kernel + bias.</summary>
    internal Tensor Project(Tensor x)
    {
        var projected = math_ops.matmul(x, _kernel.AsTensor());
        return _bias is null ? projected : projected + (_args.ResetAfter ? _bias.AsTensor()[0] : _bias.AsTensor());
    }

    internal Tensors Step(Tensor projected, Tensor h, Tensors? masks = null)
    {
        var (activation, recurrentActivation) = (_args.Activation!, _args.RecurrentActivation!);
        var x = tf.split(projected, 3, 1);
        Tensor update;
        Tensor candidate;
        if (_args.ResetAfter)
        {
            var inner = Recurrent(h, masks);
            update = recurrentActivation.Apply(x[0] + inner[0]);
            var reset = recurrentActivation.Apply(x[1] + inner[1]);
            candidate = activation.Apply(x[2] + reset * inner[2]);
        }
        else
        {
            var before = ForGates(h, masks, 3);
            var kernels = tf.split(_recurrentKernel.AsTensor(), 3, 1);
            update = recurrentActivation.Apply(x[0] + math_ops.matmul(before[0], kernels[0]));
            var reset = recurrentActivation.Apply(x[1] + math_ops.matmul(before[1], kernels[1]));
            candidate = activation.Apply(x[2] + math_ops.matmul(reset * before[2], kernels[2]));
        }
        var output = update * h + (1f - update) * candidate;
        return new Tensors(output, output);
    }

    private Tensor[] Recurrent(Tensor h, Tensors? masks)
    {
        if (masks is null)
        {
            var inner = math_ops.matmul(h, _recurrentKernel.AsTensor());
            return tf.split(_bias is null ? inner : inner + _bias.AsTensor()[1], 3, 1);
        }
        var before = ForGates(h, masks, 3);
        var kernels = tf.split(_recurrentKernel.AsTensor(), 3, 1);
        var biases = _bias is null ? null : tf.split(_bias.AsTensor()[1], 3, 0);
        return
        [
            .. Enumerable
                .Range(0, 3)
                .Select(i =>
                {
                    var product = math_ops.matmul(before[i], kernels[i]);
                    return biases is null ? product : product + biases[i];
                }),
        ];
    }
}
