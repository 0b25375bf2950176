namespace Matex.Mpi;

/// <summary>An MPI call returned an error.</summary>
public class MpiException : Exception
{
    /// <summary>Any failure that is not the return code of a call.</summary>
    public MpiException(string message, Exception? inner = null)
        : base(message, inner) { }

    /// <summary>A call that returned <paramref name="code"/>, which MPI describes as <paramref name="text"/>.</summary>
    public MpiException(string function, int code, string text)
        : base($"{function} failed with code {code}: {text}")
    {
        Function = function;
        ErrorCode = code;
    }

    /// <summary>The MPI function that failed, where one did.</summary>
    public string? Function { get; }

    /// <summary>MPI's own code, where a function failed.</summary>
    public int ErrorCode { get; }
}
