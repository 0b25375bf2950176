namespace Tensorflow.Keras.Layers;

/// <summary>Calls a cell on each time step of (rows, time, features).</summary>
public class RNN : RnnBase
{
    private readonly IRnnCell _cell = null!;
    private Tensors? _states;

    protected IVariableV1 _kernel = null!;
    protected IVariableV1 _bias = null!;

    public RNN(IRnnCell cell, RNNArgs args)
        : base(WithInputShape(args))
    {
        Args = args;
        SupportsMasking = true;
        Cell = cell;
    }

    public RNN(IEnumerable<IRnnCell> cells, RNNArgs args)
        : this(new StackedRNNCells(cells, new StackedRNNCellsArgs()), args) { }

    public RNNArgs Args { get; }

    /// <summary>What is called on each time step.</summary>
    public IRnnCell Cell
    {
        get => _cell;
        init
        {
            _cell = value;
            _self_tracked_trackables.Add(value);
        }
    }

    /// <summary>The states after the last sequence, of a stateful layer.</summary>
    public Tensors States
    {
        get => _states!;
        set => _states = value;
    }

    internal override bool KeepsNothing => IsOurs && !Args.Stateful && IsOwnCell(Cell);

    public override void build(KerasShapesWrapper input_shape)
    {
        _buildInputShape = input_shape;
        var dims = input_shape.Shapes[0].Items;
        if (dims.Length < 3)
            throw new ValueError(
                $"A recurrent layer takes inputs of shape (rows, time, features); \"{Name}\" got {(Shape)input_shape.Shapes[0]!}."
            );
        if (Cell is Layer { Built: false } cell)
        {
            var step = new Shape([dims[Args.TimeMajor ? 1 : 0] ?? -1, .. dims[2..].Select(dim => dim ?? -1)]);
            using (LayerScope.Enter(cell.Name))
                cell.build(step);
            cell.Built = true;
        }
        built = true;
    }

    public override Tensors Apply(
        Tensors inputs,
        Tensors? initial_states = null,
        bool? training = false,
        IOptionalArgs? optional_args = null
    ) =>
        base.Apply(
            initial_states is null ? inputs : new Tensors([.. inputs, .. initial_states]),
            null,
            training,
            optional_args
        );

    protected override Tensors Call(
        Tensors inputs,
        Tensors? initial_state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        var options = optional_args as RnnOptionalArgs;
        if (optional_args is not null && options is null)
            throw new ArgumentException("The optional args should be of type `RnnOptionalArgs`.");
        var startsFromZero = inputs.Length == 1 && initial_state is null && !Args.Stateful;
        var (last, all, states) =
            (startsFromZero && options?.Mask is null ? FromZero(inputs) : null)
            ?? FromStates(inputs, initial_state, training, options);
        if (Args.Stateful)
            _states = states;
        Tensors output = all ?? last;
        return Args.ReturnState ? new Tensors([.. output, .. states]) : output;
    }

    /// <summary>The whole recurrence from states of zeros, in layers that compute it at once; null in others.</summary>
    private protected virtual (Tensor Last, Tensor? All, Tensors States)? FromZero(Tensor inputs) => null;

    private (Tensor, Tensor?, Tensors) FromStates(
        Tensors inputs,
        Tensors? states,
        bool? training,
        RnnOptionalArgs? options
    )
    {
        (inputs, states, _) = _process_inputs(inputs, states!, options?.Constants!);
        _maybe_reset_cell_dropout_mask(Cell);
        return Recur(inputs, states, training, options?.Mask);
    }

    /// <summary>The loop over time; layers whose cell is known do more than a step at once.</summary>
    private protected virtual (Tensor Last, Tensor? All, Tensors States) Recur(
        Tensor inputs,
        Tensors states,
        bool? training,
        Tensor? mask
    ) =>
        Recurrence.Run(
            (x, state) =>
            {
                var (output, next) = Cell.Apply(new Tensors(x), state, training ?? true);
                return (output, next);
            },
            inputs,
            states,
            Args,
            mask
        );

    /// <summary>Not a way to call a layer: <c>Apply</c> is.</summary>
    public Tensors __call__(Tensors inputs, Tensor? state = null, Tensor? training = null) =>
        Apply(inputs, state is null ? null : new Tensors(state), training is null ? false : (bool)training);

    /// <summary>Parts inputs from the states given with them, and makes a first state when there is none.</summary>
    protected (Tensors inputs, Tensors initial_state, Tensors constants) _process_inputs(
        Tensors inputs,
        Tensors initial_state,
        Tensors constants
    )
    {
        if (inputs.Length > 1)
        {
            initial_state = new Tensors([.. inputs.Skip(1)]);
            inputs = new Tensors(inputs[0]);
        }
        if (initial_state is null)
            initial_state = Args.Stateful && _states is not null ? _states : get_initial_state(inputs);
        var expected = Cell.StateSize.Flatten().Count();
        if (initial_state.Length != expected)
            throw new ValueError(
                $"Layer \"{Name}\" expects {expected} state(s), but it received {initial_state.Length} initial state(s)."
            );
        return (inputs, initial_state, constants);
    }

    protected Tensors get_initial_state(Tensors inputs) =>
        Cell.GetInitialState(null!, array_ops.shape(inputs)[Args.TimeMajor ? 1 : 0], inputs.dtype);

    protected void _maybe_reset_cell_dropout_mask(ILayer cell)
    {
        if (cell is DropoutRNNCellMixin dropping)
        {
            dropping.reset_dropout_mask();
            dropping.reset_recurrent_dropout_mask();
        }
        foreach (var inner in (cell as StackedRNNCells)?.Cells ?? [])
            _maybe_reset_cell_dropout_mask(inner);
    }

    /// <summary>Nothing: there are no ragged tensors.</summary>
    protected void _validate_args_if_ragged(bool is_ragged_input, Tensors mask) { }

    public override IKerasConfig get_config() => Args;

    private static bool IsOwnCell(ILayer cell) =>
        cell is DropoutRNNCellMixin { IsOurs: true }
        || (cell is StackedRNNCells stacked && stacked.Cells.All(IsOwnCell));

    private static RNNArgs WithInputShape(RNNArgs args)
    {
        if (args.InputShape is null && (args.InputDim is not null || args.InputLength is not null))
            args.InputShape = new Shape(args.InputLength ?? -1, args.InputDim ?? -1);
        return args;
    }
}
