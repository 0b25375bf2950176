using Tensorflow.Exceptions;

namespace Tensorflow;

/// <summary>TensorFlow's status codes.</summary>
public enum TF_Code
{
    TF_OK = 0,
    TF_CANCELLED = 1,
    TF_UNKNOWN = 2,
    TF_INVALID_ARGUMENT = 3,
    TF_DEADLINE_EXCEEDED = 4,
    TF_NOT_FOUND = 5,
    TF_ALREADY_EXISTS = 6,
    TF_PERMISSION_DENIED = 7,
    TF_UNAUTHENTICATED = 16,
    TF_RESOURCE_EXHAUSTED = 8,
    TF_FAILED_PRECONDITION = 9,
    TF_ABORTED = 10,
    TF_OUT_OF_RANGE = 11,
    TF_UNIMPLEMENTED = 12,
    TF_INTERNAL = 13,
    TF_UNAVAILABLE = 14,
    TF_DATA_LOSS = 15,
}

/// <summary>The outcome of a call.</summary>
public sealed class Status
{
    public TF_Code Code { get; private set; }

    public string Message { get; private set; } = "";

    public bool ok() => Code == TF_Code.TF_OK;

    public void SetStatus(TF_Code code, string msg) => (Code, Message) = (code, msg);

    /// <summary>Raises the error that the code stands for.</summary>
    public void Check(bool throwException = false)
    {
        if (ok() || !throwException)
            return;
        throw Code switch
        {
            TF_Code.TF_INVALID_ARGUMENT => new InvalidArgumentError(Message),
            TF_Code.TF_OUT_OF_RANGE => new OutOfRangeError(Message),
            _ => new NotOkStatusException(Message),
        };
    }

    public override string ToString() => $"{Code} {Message}".TrimEnd();
}
