using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>The plain recurrent cell: output = new state = activation([input, state] kernel + bias).</summary>
public class BasicRnnCell : LayerRnnCell
{
    private readonly int _units;
    private readonly Func<Tensor, string, Tensor> _activation;
    public IVariableV1 _kernel = null!;
    public IVariableV1 _bias = null!;

    public BasicRnnCell(
        int num_units,
        Func<Tensor, string, Tensor>? activation = null,
        bool? reuse = null,
        string? name = null,
        TF_DataType dtype = TF_DataType.DtInvalid
    )
        : base(name: name, dtype: dtype, _reuse: reuse)
    {
        _units = num_units;
        _activation = activation ?? math_ops.tanh!;
    }

    public override object state_size => _units;

    public override int output_size => _units;

    private protected override string DefaultName => "basic_rnn_cell";

    protected override void build(Shape inputs_shape)
    {
        _kernel = add_weight("kernel", [(int)inputs_shape[-1] + _units, _units]);
        _bias = add_weight("bias", [_units], initializer: tf.zeros_initializer);
    }

    protected Tensors Call(Tensors inputs, Tensor? state = null, bool is_training = false)
    {
        Tensor input = inputs;
        (Tensor output, Tensor[] next) = Compute(input, state is null ? ZeroState(input, input.dtype) : [state]);
        return new Tensors(output, next[0]);
    }

    private protected override (Tensor Output, Tensor[] State) Compute(Tensor input, Tensor[] state)
    {
        Tensor joined = array_ops.concat([input, state[0]], constant_op.constant(1));
        Tensor output = _activation(nn_ops.bias_add(math_ops.matmul(joined, _kernel.AsTensor()), _bias), null!);
        return (output, [output]);
    }
}
