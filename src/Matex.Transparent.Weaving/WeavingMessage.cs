namespace Matex.Transparent.Weaving;

/// <summary>How serious a <see cref="WeavingMessage"/> is.</summary>
public enum WeavingSeverity
{
    /// <summary>For detailed logs.</summary>
    Information,

    /// <summary>The program works, but something it might rely on is lost.</summary>
    Warning,

    /// <summary>Nothing was woven.</summary>
    Error,
}

/// <summary>Something the weaver has to say.</summary>
/// <param name="Severity">How serious it is.</param>
/// <param name="Code">One of <see cref="WeavingCodes"/>.</param>
/// <param name="File">The assembly it is about.</param>
/// <param name="Text">One sentence or two, with the remedy.</param>
public sealed record WeavingMessage(WeavingSeverity Severity, string Code, string File, string Text);
