namespace Tensorflow;

/// <summary>An operation was given tensors or attributes it cannot work with.</summary>
public class InvalidArgumentError : TensorflowException
{
    public InvalidArgumentError()
        : base("Invalid argument.") { }

    public InvalidArgumentError(string message)
        : base(message) { }
}
