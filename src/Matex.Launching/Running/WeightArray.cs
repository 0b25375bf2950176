namespace Matex.Launching.Running;

/// <summary>A variable's value.</summary>
/// <param name="Shape">Its dimensions; empty for a scalar.</param>
/// <param name="Values">Its elements in C order.</param>
public sealed record WeightArray(IReadOnlyList<int> Shape, double[] Values);
