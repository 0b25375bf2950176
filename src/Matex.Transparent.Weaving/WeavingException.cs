namespace Matex.Transparent.Weaving;

/// <summary>Weaving cannot go on; the message says why and what to do.</summary>
/// <param name="code">One of <see cref="WeavingCodes"/>.</param>
/// <param name="file">The assembly it is about.</param>
/// <param name="message">What is wrong, with the remedy.</param>
public sealed class WeavingException(string code, string file, string message) : Exception(message)
{
    /// <summary>One of <see cref="WeavingCodes"/>.</summary>
    public string Code { get; } = code;

    /// <summary>The assembly it is about.</summary>
    public string File { get; } = file;

    /// <summary>The same as a message.</summary>
    public WeavingMessage ToMessage() => new(WeavingSeverity.Error, Code, File, Message);
}
