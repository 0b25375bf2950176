using Tensorflow.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>Long short-term memory (Hochreiter and Schmidhuber 1997), gates in the order input, forget, cell, output.</summary>
public class LSTMCell : DropoutRNNCellMixin
{
    private readonly LSTMCellArgs _args;
    private IVariableV1 _kernel = null!;
    private IVariableV1 _recurrentKernel = null!;
    private IVariableV1? _bias;

    /// <exception cref="ValueError">The number of units is not positive.</exception>
    public LSTMCell(LSTMCellArgs args)
        : base(args)
    {
        if (args.Units <= 0)
            throw new ValueError($"units must be a positive integer, got {args.Units}");
        _args = args;
        dropout = args.Dropout = Math.Clamp(args.Dropout, 0f, 1f);
        recurrent_dropout = args.RecurrentDropout = Math.Clamp(args.RecurrentDropout, 0f, 1f);
    }

    public override INestStructure<long> StateSize => new NestList<long>(_args.Units, _args.Units);

    public override INestStructure<long> OutputSize => new NestNode<long>(_args.Units);

    public override bool SupportOptionalArgs => false;

    public override void build(KerasShapesWrapper input_shape)
    {
        var units = _args.Units;
        var features = input_shape.ToSingleShape().dims[^1];
        _kernel = add_weight("kernel", new Shape(features, units * 4), DType, _args.KernelInitializer);
        _recurrentKernel = add_weight(
            "recurrent_kernel",
            new Shape(units, units * 4),
            DType,
            _args.RecurrentInitializer ?? tf.orthogonal_initializer
        );
        if (_args.UseBias)
        {
            var initializer = _args.BiasInitializer ?? tf.zeros_initializer;
            _bias = add_weight(
                "bias",
                new Shape(units * 4),
                DType,
                _args.UnitForgetBias ? new ForgetBias(initializer, units) : initializer
            );
        }
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
        var h = states![0];
        var trains = training ?? false;
        var masks = get_dropout_mask_for_cell(inputs, trains, 4);
        var stateMasks = get_recurrent_dropout_mask_for_cell(new Tensors(h), trains, 4);
        if (stateMasks is null)
            return Step(Project(masks is null ? inputs[0] : inputs[0] * masks[0]), h, states[1]);
        var x = ForGates(inputs[0], masks, 4);
        var before = ForGates(h, stateMasks, 4);
        var kernels = Split(_kernel.AsTensor(), 1);
        var recurrent = Split(_recurrentKernel.AsTensor(), 1);
        var biases = _bias is null ? null : Split(_bias.AsTensor(), 0);
        var gates = new Tensor[4];
        for (var i = 0; i < 4; i++)
        {
            gates[i] = math_ops.matmul(x[i], kernels[i]) + math_ops.matmul(before[i], recurrent[i]);
            if (biases is not null)
                gates[i] += biases[i];
        }
        return Combine(gates, states[1]);
    }

    /// <summary>
    /// Whether a whole sequence can be one operation: the functions are the usual ones, nothing is dropped, values are computed at once, and no
    /// gradient of the gradient can follow.
    /// </summary>
    internal bool IsUsual =>
        dropout == 0f
        && recurrent_dropout == 0f
        && tf.Context.executing_eagerly()
        && TapeSet.DifferentiatesOnce
        && ReferenceEquals(_args.Activation, keras.activations.Tanh)
        && ReferenceEquals(_args.RecurrentActivation, keras.activations.Sigmoid);

    /// <summary>Kernel, recurrent kernel and bias as they are now.</summary>
    internal (Tensor Kernel, Tensor Recurrent, Tensor Bias) Parameters() =>
        (
            _kernel.AsTensor(),
            _recurrentKernel.AsTensor(),
            _bias?.AsTensor() ?? array_ops.zeros(new Shape(4 * _args.Units), _kernel.dtype)
        );

    /// <summary>What the inputs contribute to all gates: x · kernel + bias.</summary>
    internal Tensor Project(Tensor x)
    {
        var projected = math_ops.matmul(x, _kernel.AsTensor());
        return _bias is null ? projected : nn_ops.bias_add(projected, _bias);
    }

    internal Tensors Step(Tensor projected, Tensor h, Tensor c) =>
        Combine(Split(projected + math_ops.matmul(h, _recurrentKernel.AsTensor()), 1), c);

    /// <summary>The new memory and the output gate, from inputs and states of each gate.</summary>
    public Tensors _compute_carry_and_output(Tensor[] x, Tensor[] h_tm1, Tensor c_tm1)
    {
        var kernels = Split(_recurrentKernel.AsTensor(), 1);
        return _compute_carry_and_output_fused(
            [.. Enumerable.Range(0, 4).Select(i => x[i] + math_ops.matmul(h_tm1[i], kernels[i]))],
            c_tm1
        );
    }

    /// <summary>The new memory and the output gate, from the gates before their activations.</summary>
    public Tensors _compute_carry_and_output_fused(Tensor[] z, Tensor c_tm1)
    {
        var (activation, recurrent) = (_args.Activation!, _args.RecurrentActivation!);
        var c = recurrent.Apply(z[1]) * c_tm1 + recurrent.Apply(z[0]) * activation.Apply(z[2]);
        return new Tensors(c, recurrent.Apply(z[3]));
    }

    private Tensors Combine(Tensor[] gates, Tensor c)
    {
        var carried = _compute_carry_and_output_fused(gates, c);
        var h = carried[1] * _args.Activation!.Apply(carried[0]);
        return new Tensors(h, h, carried[0]);
    }

    private static Tensor[] Split(Tensor value, int axis) => tf.split(value, 4, axis);

    /// <summary>Ones for the forget gate, so that at first nothing is forgotten (Jozefowicz et al. 2015).</summary>
    private sealed class ForgetBias(IInitializer others, int units) : IInitializer
    {
        public string ClassName => others.ClassName;

        public IDictionary<string, object> Config => others.Config;

        public Tensor Apply(InitializerArgs args) =>
            array_ops.concat(
                [
                    others.Apply(new InitializerArgs(new Shape(units), args.DType)),
                    array_ops.ones(new Shape(units), args.DType),
                    others.Apply(new InitializerArgs(new Shape(units * 2), args.DType)),
                ],
                0
            );
    }
}
