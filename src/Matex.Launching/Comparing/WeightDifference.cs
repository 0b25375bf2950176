namespace Matex.Launching.Comparing;

/// <summary>How a variable differs between two runs.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Relative">
/// Largest absolute difference of its elements, relative to its largest element; infinite if it is missing in one run, has
/// another shape or is not a number in one run only.
/// </param>
public sealed record WeightDifference(string Name, double Relative);
