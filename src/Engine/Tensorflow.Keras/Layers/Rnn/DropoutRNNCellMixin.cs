namespace Tensorflow.Keras.Layers;

/// <summary>The base of recurrent cells: sizes, first state, and dropout masks that are kept for a whole sequence.</summary>
public abstract class DropoutRNNCellMixin : Layer, IRnnCell
{
    private Tensors? _inputMask;
    private Tensors? _stateMask;

    public DropoutRNNCellMixin(LayerArgs args)
        : base(args) { }

    /// <summary>The part of the inputs that is dropped in training.</summary>
    public float dropout;

    /// <summary>The part of the state that is dropped in training.</summary>
    public float recurrent_dropout;

    public abstract INestStructure<long> OutputSize { get; }

    public abstract INestStructure<long> StateSize { get; }

    public abstract bool SupportOptionalArgs { get; }

    /// <summary>No: masks stay until the next sequence, which only a recurrent layer knows of.</summary>
    internal override bool KeepsNothing => false;

    /// <summary>Zeros for each part of the state.</summary>
    public virtual Tensors GetInitialState(Tensors inputs, Tensor batch_size, TF_DataType dtype) =>
        RnnStates.Zeros(StateSize, inputs, batch_size, dtype);

    /// <summary>The masks of the inputs, one for each gate; null when nothing is dropped.</summary>
    public Tensors get_dropout_mask_for_cell(Tensors input, bool training, int count = 1) =>
        dropout == 0f || !training ? null! : _inputMask ??= _create_dropout_mask(input, training, count);

    /// <summary>The masks of the state, one for each gate; null when nothing is dropped.</summary>
    public Tensors get_recurrent_dropout_mask_for_cell(Tensors input, bool training, int count = 1) =>
        recurrent_dropout == 0f || !training
            ? null!
            : _stateMask ??= _create_recurrent_dropout_mask(input, training, count);

    public Tensors _create_dropout_mask(Tensors input, bool training, int count = 1) =>
        _generate_dropout_mask(array_ops.ones_like(input), dropout, training, count);

    public Tensors _create_recurrent_dropout_mask(Tensors input, bool training, int count = 1) =>
        _generate_dropout_mask(array_ops.ones_like(input), recurrent_dropout, training, count);

    public Tensors _generate_dropout_mask(Tensor ones, float rate, bool training, int count = 1)
    {
        var masks = new Tensor[count];
        for (var i = 0; i < count; i++)
            masks[i] = training ? tf.nn.dropout(ones, rate: rate) : ones;
        return new Tensors(masks);
    }

    /// <summary>The next sequence draws new masks for its inputs.</summary>
    public void reset_dropout_mask() => _inputMask = null;

    /// <summary>The next sequence draws new masks for the state.</summary>
    public void reset_recurrent_dropout_mask() => _stateMask = null;

    protected void _create_non_trackable_mask_cache()
    {
        reset_dropout_mask();
        reset_recurrent_dropout_mask();
    }

    /// <summary>An input or state for each gate: masked where there is dropout, else the same for all.</summary>
    private protected static Tensor[] ForGates(Tensor value, Tensors? masks, int gates)
    {
        var parts = new Tensor[gates];
        for (var i = 0; i < gates; i++)
            parts[i] = masks is null ? value : value * masks[i];
        return parts;
    }
}
