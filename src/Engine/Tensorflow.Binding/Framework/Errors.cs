namespace Tensorflow;

/// <summary>An operation was given a value, shape or type that it cannot take.</summary>
public class InvalidArgumentError : TensorflowException
{
    public InvalidArgumentError() { }

    public InvalidArgumentError(string message)
        : base(message) { }

    internal InvalidArgumentError(string message, Exception cause)
        : base(message, cause) { }
}

/// <summary>A name was not found among those that are known.</summary>
public class KeyError : TensorflowException
{
    public KeyError() { }

    public KeyError(string message)
        : base(message) { }
}

/// <summary>Something was looked up that is not there.</summary>
public class LookupError : TensorflowException
{
    public LookupError() { }

    public LookupError(string message)
        : base(message) { }
}

/// <summary>An iteration or index went beyond its end.</summary>
public class OutOfRangeError : TensorflowException
{
    public OutOfRangeError() { }

    public OutOfRangeError(string message)
        : base(message) { }
}

/// <summary>An operation was asked for at a time when it cannot be done.</summary>
public class RuntimeError : TensorflowException
{
    public RuntimeError() { }

    public RuntimeError(string message)
        : base(message) { }
}

/// <summary>An iterator has no more elements.</summary>
public class StopIteration : TensorflowException
{
    public StopIteration() { }

    public StopIteration(string message)
        : base(message) { }
}

/// <summary>A value has the wrong element type.</summary>
public class TypeError : TensorflowException
{
    public TypeError() { }

    public TypeError(string message)
        : base(message) { }
}

/// <summary>A value cannot be used as it was given.</summary>
public class ValueError : TensorflowException
{
    public ValueError() { }

    public ValueError(string message)
        : base(message) { }
}
