using Tensorflow.Operations;
using Tensorflow.Operations.Activation;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>The LSTM cell without peepholes (Hochreiter and Schmidhuber 1997; Zaremba et al. 2014), gates in
/// TensorFlow's order: input, new memory, forget, output.</summary>
public class BasicLstmCell : LayerRnnCell
{
    private readonly int _units;
    private readonly float _forgetBias;
    private readonly bool _stateIsTuple;
    private readonly IActivation _activation;
    private IVariableV1 _kernel = null!;
    private IVariableV1 _bias = null!;

    public BasicLstmCell(
        int num_units,
        float forget_bias = 1f,
        bool state_is_tuple = true,
        IActivation? activation = null,
        bool? reuse = null,
        string? name = null,
        TF_DataType dtype = TF_DataType.DtInvalid
    )
        : base(name: name, dtype: dtype, _reuse: reuse)
    {
        (_units, _forgetBias, _stateIsTuple) = (num_units, forget_bias, state_is_tuple);
        _activation = activation ?? tf.nn.tanh();
    }

    public override object state_size => _stateIsTuple ? new LSTMStateTuple(_units, _units) : 2 * _units;

    private protected override int Units => _units;

    private protected override string DefaultName => "basic_lstm_cell";

    /// <summary>The output for an input and a state.</summary>
    public Tensor __call__(Tensor inputs, LSTMStateTuple state) => Step(inputs, [state.Memory, state.Output]).Output;

    public override object get_initial_state(
        Tensor? inputs = null,
        Tensor? batch_size = null,
        TF_DataType dtype = TF_DataType.DtInvalid
    )
    {
        Tensor[] zeros = [.. GetInitialState(inputs is null ? null : new Tensors(inputs), batch_size, dtype).Flatten()];
        return _stateIsTuple ? new LSTMStateTuple(zeros[0], zeros[1]) : zeros[0];
    }

    protected override void build(Shape input_shape)
    {
        _kernel = add_weight("kernel", [(int)input_shape[-1] + _units, 4 * _units]);
        _bias = add_weight("bias", [4 * _units], initializer: tf.zeros_initializer);
    }

    protected Tensors Call(Tensors inputs, Tensor? state = null, bool is_training = false)
    {
        Tensor input = inputs;
        (Tensor output, Tensor[] next) = Compute(input, state is null ? ZeroState(input, input.dtype) : [state]);
        return new Tensors([output, .. next]);
    }

    private protected override (Tensor Output, Tensor[] State) Compute(Tensor input, Tensor[] state)
    {
        Tensor one = constant_op.constant(1);
        Tensor[] parts = _stateIsTuple ? state : array_ops.split(state[0], 2, one);
        (Tensor memory, Tensor output) = (parts[0], parts[1]);
        Tensor joined = array_ops.concat([input, output], one);
        Tensor gates = nn_ops.bias_add(math_ops.matmul(joined, _kernel.AsTensor()), _bias);
        Tensor[] gate = array_ops.split(gates, 4, one);
        Tensor kept = memory * math_ops.sigmoid(gate[2] + _forgetBias);
        Tensor added = math_ops.sigmoid(gate[0]) * _activation.Activate(gate[1]);
        Tensor newMemory = kept + added;
        Tensor newOutput = _activation.Activate(newMemory) * math_ops.sigmoid(gate[3]);
        return (newOutput, _stateIsTuple ? [newMemory, newOutput] : [array_ops.concat([newMemory, newOutput], one)]);
    }
}
