namespace Tensorflow.Exceptions;

/// <summary>An assertion of the program does not hold.</summary>
public class AssertionError : TensorflowException
{
    public AssertionError() { }

    public AssertionError(string message)
        : base(message) { }
}

/// <summary>A tensor was used outside the function that it belongs to.</summary>
public class InaccessibleTensorError(string message) : TensorflowException(message);

/// <summary>TensorFlow's remaining status codes: a failed precondition, something not found, data loss.</summary>
public class NotOkStatusException : TensorflowException
{
    public NotOkStatusException() { }

    public NotOkStatusException(string message)
        : base(message) { }
}
