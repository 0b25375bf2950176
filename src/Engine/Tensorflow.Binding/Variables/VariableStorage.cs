namespace Tensorflow.Engine;

/// <summary>
/// The memory of one variable, used by resource variables (through a handle) and by reference variables (as the
/// value of a reference output). Assignments from any thread are seen by all.
/// </summary>
internal sealed class VariableStorage(string name, TF_DataType type, Shape shape) : TensorValue, IDisposable
{
    private TensorValue? _value;

    /// <summary>Held while the variable is read, changed or replaced.</summary>
    public Lock Lock { get; } = new();

    public string Name { get; } = name;

    public TF_DataType DataType { get; } = type;

    /// <summary>The shape that it was declared with, of which anything may be unknown.</summary>
    public Shape DeclaredShape { get; } = shape;

    public bool IsInitialized => _value is not null;

    /// <summary>The present value, still owned by the variable.</summary>
    /// <exception cref="Exceptions.NotOkStatusException">It has not been initialised.</exception>
    public TensorValue Value =>
        _value
        ?? throw new Exceptions.NotOkStatusException(
            $"Attempting to use uninitialized value {Name} (shape {DeclaredShape}, type {DataType}): run its "
                + "initializer first, for instance tf.global_variables_initializer()."
        );

    /// <summary>The present numeric value, still owned by the variable.</summary>
    public TorchTensor Current(string reader) =>
        Value as TorchTensor
        ?? throw new InvalidArgumentError($"'{reader}' reads numbers from the variable '{Name}' of {DataType}.");

    /// <summary>Whether a tensor is the variable's own.</summary>
    internal bool Holds(TorchTensor tensor) => ReferenceEquals(tensor, _value);

    /// <summary>Puts a value in place of the present one. The variable owns it from now on.</summary>
    public void Replace(TensorValue value)
    {
        lock (Lock)
        {
            var old = _value;
            _value = value;
            (old as IDisposable)?.Dispose();
        }
    }

    public void Dispose()
    {
        lock (Lock)
        {
            (_value as IDisposable)?.Dispose();
            _value = null;
        }
    }
}
