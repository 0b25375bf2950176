namespace Tensorflow.Keras.Layers;

/// <summary>Gated recurrent units over sequences.</summary>
public class GRU : RNN
{
    private readonly GRUArgs _args;

    public GRU(GRUArgs args)
        : base(MakeCell(args), Sequence(args))
    {
        _args = args;
        inputSpec = new InputSpec(ndim: 3);
    }

    public new GRUCell Cell => (GRUCell)base.Cell;

    public Activation activation => _args.Activation!;

    public IInitializer bias_initializer => _args.BiasInitializer!;

    public float dropout => _args.Dropout;

    public int implementation => _args.Implementation;

    public IInitializer kernel_initializer => _args.KernelInitializer!;

    public Activation recurrent_activation => _args.RecurrentActivation!;

    public float recurrent_dropout => _args.RecurrentDropout;

    public IInitializer recurrent_initializer => _args.RecurrentInitializer!;

    public bool reset_after => _args.ResetAfter;

    public int units => _args.Units;

    public bool use_bias => _args.UseBias;

    internal override IKerasConfig Configuration => _args;

    private protected override (Tensor Last, Tensor? All, Tensors States) Recur(
        Tensor inputs,
        Tensors states,
        bool? training,
        Tensor? mask
    )
    {
        if (Cell.dropout > 0 || Cell.recurrent_dropout > 0)
            return base.Recur(inputs, states, training, mask);
        return Recurrence.Run(
            (x, state) =>
            {
                var (output, next) = Cell.Step(x, state[0]);
                return (output, next);
            },
            Projection.Of(inputs, Cell.Project),
            states,
            Args,
            mask
        );
    }

    private static GRUCell MakeCell(GRUArgs args) =>
        new(
            new GRUCellArgs
            {
                Units = args.Units,
                Activation = args.Activation ?? keras.activations.Tanh,
                RecurrentActivation = args.RecurrentActivation ?? keras.activations.Sigmoid,
                UseBias = args.UseBias,
                KernelInitializer = args.KernelInitializer ?? tf.glorot_uniform_initializer,
                RecurrentInitializer = args.RecurrentInitializer ?? tf.orthogonal_initializer,
                BiasInitializer = args.BiasInitializer ?? tf.zeros_initializer,
                Dropout = args.Dropout,
                RecurrentDropout = args.RecurrentDropout,
                ResetAfter = args.ResetAfter,
                Implementation = args.Implementation,
                DType = args.DType,
                Trainable = args.Trainable,
            }
        );

    private static RNNArgs Sequence(GRUArgs args) =>
        new()
        {
            Name = args.Name,
            DType = args.DType,
            Trainable = args.Trainable,
            InputShape = args.InputShape,
            BatchInputShape = args.BatchInputShape,
            ReturnSequences = args.ReturnSequences,
            ReturnState = args.ReturnState,
            GoBackwards = args.GoBackwards,
            Stateful = args.Stateful,
            Unroll = args.Unroll,
            TimeMajor = args.TimeMajor,
            Units = args.Units,
        };
}
