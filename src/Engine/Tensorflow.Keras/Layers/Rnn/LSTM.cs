namespace Tensorflow.Keras.Layers;

/// <summary>Long short-term memory over sequences.</summary>
public class LSTM : RNN
{
    public LSTM(LSTMArgs args)
        : base(MakeCell(args), args)
    {
        Args = args;
        inputSpec = new InputSpec(ndim: 3);
    }

    public new LSTMArgs Args { get; }

    public override IKerasConfig get_config() => Args;

    private protected override (Tensor Last, Tensor? All, Tensors States) Recur(
        Tensor inputs,
        Tensors states,
        bool? training,
        Tensor? mask
    )
    {
        var cell = (LSTMCell)Cell;
        if (cell.dropout > 0 || cell.recurrent_dropout > 0)
            return base.Recur(inputs, states, training, mask);
        if (mask is null && CanBeOne(inputs))
            return AtOnce(inputs, [states[0], states[1]]);
        return Recurrence.Run(
            (x, state) =>
            {
                var (output, next) = cell.Step(x, state[0], state[1]);
                return (output, next);
            },
            Projection.Of(inputs, cell.Project),
            states,
            Args,
            mask
        );
    }

    private protected override (Tensor Last, Tensor? All, Tensors States)? FromZero(Tensor inputs) =>
        CanBeOne(inputs) ? AtOnce(inputs, []) : null;

    /// <summary>Whether the whole sequence can be one operation.</summary>
    private bool CanBeOne(Tensor inputs) =>
        !Args.TimeMajor
        && inputs is { dtype: TF_DataType.TF_FLOAT, shape: { ndim: 3 } shape }
        && shape.dims[1] > 0
        && ((LSTMCell)Cell).IsUsual;

    private (Tensor Last, Tensor? All, Tensors States) AtOnce(Tensor inputs, Tensor[] states)
    {
        var (kernel, recurrent, bias) = ((LSTMCell)Cell).Parameters();
        var results = tf.Context.ExecuteOp(
            "LSTMSequence",
            null!,
            new ExecuteOpArgs(inputs, kernel, recurrent, bias, states)
            {
                OpAttrs =
                {
                    ["N"] = states.Length,
                    ["return_sequences"] = Args.ReturnSequences,
                    ["go_backwards"] = Args.GoBackwards,
                },
            }
        );
        return (results[1], Args.ReturnSequences ? results[0] : null, new Tensors(results[1], results[2]));
    }

    private static LSTMCell MakeCell(LSTMArgs args) =>
        new(
            new LSTMCellArgs
            {
                Units = args.Units,
                Activation = args.Activation ?? keras.activations.Tanh,
                RecurrentActivation = args.RecurrentActivation ?? keras.activations.Sigmoid,
                UseBias = args.UseBias,
                KernelInitializer = args.KernelInitializer ?? tf.glorot_uniform_initializer,
                RecurrentInitializer = args.RecurrentInitializer ?? tf.orthogonal_initializer,
                BiasInitializer = args.BiasInitializer ?? tf.zeros_initializer,
                UnitForgetBias = args.UnitForgetBias,
                Dropout = args.Dropout,
                RecurrentDropout = args.RecurrentDropout,
                Implementation = args.Implementation,
                DType = args.DType,
                Trainable = args.Trainable,
            }
        );
}
