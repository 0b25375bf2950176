namespace Tensorflow.Engine;

/// <summary>
/// What a kernel sees of the operation it computes. Inputs are numbered flat: the tensors of a list input follow one
/// another. A context serves one run of one operation.
/// </summary>
internal sealed class KernelContext
{
    private TensorValue[] _inputs = [];
    private TensorValue[] _outputs = [];
    private bool[]? _lastUses;
    private AttributeSet _attributes = null!;

    internal KernelContext(KernelEnvironment environment) => Environment = environment;

    /// <summary>Resources, states and cancellation of the session or of the eager context.</summary>
    public KernelEnvironment Environment { get; }

    public AttributeSet Attributes => _attributes;

    public OperationDefinition Definition => _attributes.Definition;

    /// <summary>The operation's name in its graph; its type in eager execution.</summary>
    public string NodeName { get; private set; } = "";

    /// <summary>The graph operation that is run; null in eager execution.</summary>
    public Operation? Node { get; private set; }

    /// <summary>Whether an output may be computed only when it is asked for, as it may be that it never is.</summary>
    public bool MayDefer { get; private set; }

    /// <summary>The number of input tensors.</summary>
    public int Count => _inputs.Length;

    /// <summary>What the kernel returned.</summary>
    internal TensorValue[] Outputs => _outputs;

    internal KernelContext Prepare(
        AttributeSet attributes,
        TensorValue[] inputs,
        string nodeName,
        Operation? node = null,
        bool[]? lastUses = null,
        bool mayDefer = false
    )
    {
        _attributes = attributes;
        _inputs = inputs;
        _outputs = [];
        _lastUses = lastUses;
        NodeName = nodeName;
        Node = node;
        MayDefer = mayDefer;
        return this;
    }

    /// <summary>Lets go of all values, so that the context can be used again.</summary>
    internal void Release()
    {
        _inputs = _outputs = [];
        Node = null;
    }

    /// <summary>An input's value as it was given, a variable's reference included.</summary>
    public TensorValue Value(int index) => _inputs[index];

    /// <summary>A numeric input. A reference to a variable gives the variable's present value.</summary>
    public TorchTensor Tensor(int index) =>
        _inputs[index] as TorchTensor
        ?? (
            _inputs[index] is VariableStorage variable
                ? variable.Current(NodeName)
                : throw new InvalidArgumentError(
                    $"Input {index} of {Definition.Name} '{NodeName}' is {HostValue.Describe(_inputs[index])}, "
                        + "where numbers are needed."
                )
        );

    /// <summary>An input of strings.</summary>
    public StringValue Text(int index) =>
        _inputs[index] as StringValue
        ?? throw new InvalidArgumentError(
            $"Input {index} of {Definition.Name} '{NodeName}' is {HostValue.Describe(_inputs[index])}, "
                + "where strings are needed."
        );

    /// <summary>The strings of an input, decoded.</summary>
    public string[] Strings(int index) => Text(index).ToStrings();

    /// <summary>What a resource or variant input refers to.</summary>
    public T Resource<T>(int index)
        where T : class =>
        _inputs[index] as T
        ?? (_inputs[index] as ResourceValue)?.Target as T
        ?? throw new InvalidArgumentError(
            $"Input {index} of {Definition.Name} '{NodeName}' is {HostValue.Describe(_inputs[index])}, "
                + $"where a {typeof(T).Name} is needed."
        );

    public T Attr<T>(string name) => _attributes.Get<T>(name);

    /// <summary>The element type of an output, from the attributes.</summary>
    public TF_DataType OutputType(int index) => OutputTypes.Of(_attributes, index);

    /// <summary>The number of outputs, from the attributes.</summary>
    public int OutputCount => OutputTypes.Count(_attributes);

    /// <summary>
    /// Whether an input is used for the last time by this operation and nothing else shares its memory, so that the
    /// kernel may write its output there and return the input.
    /// </summary>
    public bool CanOverwrite(int index) =>
        _lastUses is { } last && last[index] && _inputs[index] is TorchTensor tensor && HostValue.IsUnshared(tensor);

    /// <summary>
    /// Gives the outputs, in order; the caller owns them from then on. An input may be returned as it is; any other
    /// tensor that somebody holds (an attribute, a variable's value, a state) is returned as an alias of it.
    /// </summary>
    public void Return(params ReadOnlySpan<TensorValue> outputs) => _outputs = outputs.ToArray();

    /// <summary>
    /// Something that a stateful operation keeps from run to run: per graph operation and session, or in eager
    /// execution for all operations with the same type and attributes (as TensorFlow's kernel cache does).
    /// </summary>
    public T State<T>(Func<KernelContext, T> create)
        where T : class => Environment.State(this, create);
}
