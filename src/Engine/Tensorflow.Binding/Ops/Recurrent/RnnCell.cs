using Tensorflow.Common.Types;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Saving;
using Tensorflow.NumPy;
using Tensorflow.Train;

namespace Tensorflow;

/// <summary>One step of a recurrent network of TensorFlow 1: input and state give output and new state.</summary>
public abstract class RnnCell : IRnnCell
{
    protected bool _is_tf_rnn_cell = true;
    protected bool built;
    private readonly List<IVariableV1> _weights = [];

    public RnnCell(
        bool trainable = true,
        string? name = null,
        TF_DataType dtype = TF_DataType.DtInvalid,
        bool? _reuse = null
    )
    {
        Trainable = trainable;
        Name = name!;
        DType = dtype;
    }

    public string Name { get; set; }

    public bool Trainable { get; }

    public TF_DataType DType { get; }

    public bool Built => built;

    public bool IsTFRnnCell => _is_tf_rnn_cell;

    public bool SupportOptionalArgs => false;

    public virtual object state_size => throw NotDefined(nameof(state_size));

    public virtual int output_size => throw NotDefined(nameof(output_size));

    public INestStructure<long> StateSize =>
        state_size is Operations.LSTMStateTuple pair
            ? new NestList<long>((int)pair.c, (int)pair.h)
            : new NestNode<long>((int)state_size);

    public INestStructure<long> OutputSize => new NestNode<long>(Units);

    /// <summary>Features of the output.</summary>
    private protected virtual int Units => output_size;

    public List<IVariableV1> Weights
    {
        get => _weights;
        set =>
            throw new NotSupportedException(
                "Setting RnnCell.Weights is not part of the embedded engine; use TensorFlow.NET."
            );
    }

    public List<IVariableV1> TrainableWeights => [.. _weights.Where(weight => weight.Trainable)];

    public List<IVariableV1> NonTrainableWeights => [.. _weights.Where(weight => !weight.Trainable)];

    public List<IVariableV1> TrainableVariables => TrainableWeights;

    public List<ILayer> Layers { get; } = [];

    public List<INode> InboundNodes { get; } = [];

    public List<INode> OutboundNodes { get; } = [];

    public Shape OutputShape => null!;

    public KerasShapesWrapper BatchInputShape => null!;

    public KerasShapesWrapper BuildInputShape => null!;

    /// <summary>Output and new state for an input of (batch, features) and a state.</summary>
    public (Tensor, Tensors) Call(Tensors inputs, Tensors states, bool? training = null) =>
        Step(inputs, [.. states.Flatten()]);

    public Tensors Apply(
        Tensors inputs,
        Tensors? state = null,
        bool? is_training = false,
        IOptionalArgs? optional_args = null
    )
    {
        Tensor input = inputs;
        Tensor[] before = state is null ? ZeroState(input, input.dtype) : [.. state.Flatten()];
        (Tensor output, Tensor[] next) = Step(input, before);
        return new Tensors([output, .. next]);
    }

    public Tensors GetInitialState(
        Tensors? inputs = null,
        Tensor? batch_size = null,
        TF_DataType dtype = TF_DataType.DtInvalid
    ) =>
        inputs is not null
            ? new Tensors(ZeroState(inputs, dtype))
            : new Tensors(Zeros(batch_size ?? throw new ValueError("batch_size or inputs must be given."), dtype));

    public virtual object get_initial_state(
        Tensor? inputs = null,
        Tensor? batch_size = null,
        TF_DataType dtype = TF_DataType.DtInvalid
    ) => GetInitialState(inputs is null ? null : new Tensors(inputs), batch_size, dtype).Flatten().First();

    public void build(Shape input_shape) => built = true;

    public void build(KerasShapesWrapper input_shape) => built = true;

    public int count_params() => (int)_weights.Sum(weight => weight.shape.size);

    public List<NDArray> get_weights() => [.. _weights.Select(weight => weight.numpy())];

    public void set_weights(IEnumerable<NDArray> weights)
    {
        foreach ((IVariableV1 variable, NDArray value) in _weights.Zip(weights))
        {
            variable.assign(value);
        }
    }

    public Trackable GetTrackable() => throw NotDefined(nameof(GetTrackable));

    public void adapt(Tensor data, int? batch_size = null, int? steps = null) => throw NotDefined(nameof(adapt));

    public IKerasConfig get_config() => throw NotDefined(nameof(get_config));

    Tensors IRnnCell.GetInitialState(Tensors inputs, Tensor batch_size, TF_DataType dtype) =>
        GetInitialState(inputs, batch_size, dtype);

    /// <summary>Output and new state.</summary>
    internal abstract (Tensor Output, Tensor[] State) Step(Tensor input, Tensor[] state);

    /// <summary>A state of zeros for as many rows as the input has.</summary>
    internal Tensor[] ZeroState(Tensor input, TF_DataType dtype) => Zeros(array_ops.shape(input)[0], dtype);

    private protected void Keep(IVariableV1 weight) => _weights.Add(weight);

    private Tensor[] Zeros(Tensor rows, TF_DataType dtype)
    {
        TF_DataType type = dtype == TF_DataType.DtInvalid ? TF_DataType.TF_FLOAT : dtype;
        int[] sizes = state_size is Operations.LSTMStateTuple pair ? [(int)pair.c, (int)pair.h] : [(int)state_size];
        return Array.ConvertAll(
            sizes,
            size => array_ops.zeros(array_ops.stack([rows, constant_op.constant(size)]), type)
        );
    }

    private NotSupportedException NotDefined(string member) =>
        new($"{GetType().Name}.{member} is not part of the embedded engine; use TensorFlow.NET or a Keras layer.");
}
