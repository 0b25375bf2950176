using Tensorflow.Eager;
using Tensorflow.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>
/// An output of a graph operation (<see cref="op"/>, <see cref="value_index"/>), or a value on the host
/// (<see cref="EagerTensor"/>, <see cref="NDArray"/>).
/// </summary>
#pragma warning disable CS0660, CS0661 // The comparison with a number makes a tensor; equality of tensors is by reference.
public partial class Tensor
    : DisposableObject,
        ITensorOrOperation,
        ITensorOrTensorArray,
        IPackable<Tensor>,
        ICanBeFlattened
#pragma warning restore CS0660, CS0661
{
    protected new SafeTensorHandle? _handle;
    protected SafeEagerTensorHandle? _eagerTensorHandle;
    protected long _id = Interlocked.Increment(ref s_lastId);

    private static long s_lastId;
    private readonly Operation? _op;
    private readonly int _value_index;
    private readonly TF_DataType _dtype;
    private TensorValue? _value;
    private TensorValue? _handleValue;
    private Shape? _shape;
    private bool _isGivenAway;

    protected Tensor() { }

    internal Tensor(TensorValue value) => _value = value;

    public Tensor(Operation op, int value_index, TF_DataType dtype)
    {
        _op = op;
        _value_index = value_index;
        _dtype = dtype;
    }

    public long Id => _id;

    public Operation op => _op!;

    public int value_index => _value_index;

    public Graph graph => _op?.graph!;

    public Tensor[] outputs => op.outputs;

    public virtual string name => _op is null ? "" : $"{_op.name}:{_value_index}";

    public virtual string Device => _op?.Device ?? "";

    public virtual TF_DataType dtype => _value is null ? _dtype : HostValue.DataType(Value);

    public ulong dtypesize => (ulong)dtype.get_datatype_size();

    public object? Tag { get; set; }

    public bool IsFromKerasTensor { get; set; }

    /// <summary>The variable that this tensor is a slice of, when it came from indexing one.</summary>
    public ResourceVariable? OriginalVar { get; set; }

    /// <summary>Which slice of <see cref="OriginalVar"/> this is.</summary>
    public ParsedSliceArgs? OriginalVarSlice { get; set; }

    public bool IsDisposed => _disposed;

    /// <summary>Whether the program cannot reach it: only the tape that recorded it can, and releases it.</summary>
    internal bool IsTemporary { get; set; }

    /// <summary>
    /// Whether nothing but the next operation reads the value, gradient functions included, so that the operation may
    /// write its result there.
    /// </summary>
    internal bool IsExpendable { get; private set; }

    /// <summary>Whether it holds a value, and is not an output of a graph operation.</summary>
    internal bool IsHost => _op is null;

    /// <summary>
    /// The value of a host tensor, for computing with it on the same side; what the program reads goes through
    /// <see cref="HostValue"/>.
    /// </summary>
    internal TensorValue Value
    {
        get
        {
            if (_eagerTensorHandle is not null && _handleValue is not null)
                FollowHandle();
            return _value
                ?? throw new RuntimeError(
                    _disposed
                        ? "The tensor has been disposed of."
                        : $"The graph tensor {name} has no value of its own: run it in a session."
                );
        }
        set
        {
            _value = value;
            _shape = null;
        }
    }

    /// <summary>The value, made ready to be read by the program.</summary>
    internal virtual TensorValue ReadableValue => Value;

    /// <summary>The value passes to another tensor, which will release it; type and shape can still be asked for here.</summary>
    internal void GiveAway() => _isGivenAway = true;

    internal TorchTensor Torch =>
        Value as TorchTensor ?? throw new InvalidArgumentError($"{Engine.HostValue.Describe(Value)} holds no numbers.");

    public virtual SafeTensorHandle Handle => _handle ??= new SafeTensorHandle(ReadableValue);

    public SafeEagerTensorHandle EagerTensorHandle
    {
        get
        {
            if (_eagerTensorHandle is null)
            {
                _handleValue = Value;
                _eagerTensorHandle = new SafeEagerTensorHandle(_handleValue);
            }
            return _eagerTensorHandle;
        }
    }

    /// <summary>Takes over the value when the handle has been replaced by another one.</summary>
    private protected void FollowHandle()
    {
        var value = _eagerTensorHandle!.Value;
        if (ReferenceEquals(value, _handleValue))
            return;
        _handleValue = value;
        Value = value;
    }

    public NDArray numpy() => GetNDArray(dtype);

    protected NDArray GetNDArray(TF_DataType dtype) => this as NDArray ?? new NDArray(ReadableValue);

    public NDArray eval(params FeedItem[] feed_dict) => ops._eval_using_default_session(this, feed_dict, graph);

    public NDArray eval(Session session, params FeedItem[] feed_dict) =>
        ops._eval_using_default_session(this, feed_dict, graph, session);

    public Tensor MaybeMove() => this;

    public object[] Flatten() => [this];

    public Tensor Pack(object[] sequences) => (Tensor)sequences[0];

    public Operation[] consumers() => op.Consumers(value_index);

    public Tensor slice(Slice slice) => this[slice];

    public Tensor slice(int start) => this[new Slice(start)];

    /// <summary>Says that only the next operation will read the value; see <see cref="IsExpendable"/>.</summary>
    internal Tensor Expend()
    {
        IsExpendable = true;
        return this;
    }

    protected override void DisposeUnmanagedResources(nint handle)
    {
        if (!_isGivenAway)
            (_value as IDisposable)?.Dispose();
        _value = null;
    }

    public static implicit operator Operation(Tensor tensor) => tensor.op;

    public static implicit operator SafeTensorHandle(Tensor tensor) => tensor.Handle;

    public static implicit operator Tensor(SafeTensorHandle handle) => new(handle);

    public override string ToString() => $"tf.Tensor '{name}' shape={shape} dtype={dtype.as_numpy_name()}";
}
