namespace Matex.Launching.Running;

/// <summary>A run took longer than it was allowed to; all its processes have been ended.</summary>
/// <param name="message">The limit, and the end of what was printed.</param>
public sealed class TimeLimitException(string message) : Exception(message);
