namespace Matex.Transparent.Averaging;

/// <summary>A variable has different values on different ranks after a step that should have kept them equal.</summary>
internal sealed class WeightsDivergedException(string message) : InvalidOperationException(message);
