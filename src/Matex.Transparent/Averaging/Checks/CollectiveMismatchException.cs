namespace Matex.Transparent.Averaging;

/// <summary>The ranks came to the same point with different things: names, shapes, types or values.</summary>
internal sealed class CollectiveMismatchException(string message) : InvalidOperationException(message);
