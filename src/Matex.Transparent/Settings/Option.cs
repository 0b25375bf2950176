using System.Diagnostics.CodeAnalysis;

namespace Matex.Transparent;

/// <summary>One environment variable: its name, what it may hold, and what it is for. Validation and docs come from it.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Values">What it may hold, as a user reads it.</param>
/// <param name="Default">What holds when it is not set, as a user reads it.</param>
/// <param name="Description">One sentence.</param>
internal abstract record Option(string Name, string Values, string Default, string Description)
{
    /// <summary>Is the text a value of this option?</summary>
    public abstract bool IsValid(string text);

    /// <summary>Why a value is refused, with what would be accepted.</summary>
    public string Explain(string text) => $"{Name}={text} is not valid: it must be {Values} ({Description})";
}

/// <summary>An option whose text is read as a <typeparamref name="T"/>.</summary>
internal sealed record Option<T>(
    string Name,
    string Values,
    string Default,
    string Description,
    T Initial,
    Parser<T> Parse
) : Option(Name, Values, Default, Description)
{
    public override bool IsValid(string text) => Parse(text, out _);

    /// <summary>The value in an environment that was validated; unset and empty variables have the default.</summary>
    public T Read(Func<string, string?> variable) =>
        variable(Name) is { Length: > 0 } text && Parse(text, out var value) ? value : Initial;
}

/// <summary>Reads a value from a text; false when it is malformed.</summary>
internal delegate bool Parser<T>(string text, [MaybeNullWhen(false)] out T value);
