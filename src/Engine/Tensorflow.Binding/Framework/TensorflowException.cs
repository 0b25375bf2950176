namespace Tensorflow;

/// <summary>Base of all errors that the engine raises in TensorFlow's terms.</summary>
public class TensorflowException : Exception
{
    public TensorflowException() { }

    public TensorflowException(string message)
        : base(message) { }

    public TensorflowException(string message, Exception innerException)
        : base(message, innerException) { }
}
