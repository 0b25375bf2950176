namespace Matex.Tool;

/// <summary>The command cannot be carried out as it was given.</summary>
/// <param name="message">Why, with the remedy.</param>
internal sealed class UsageException(string message) : Exception(message);
