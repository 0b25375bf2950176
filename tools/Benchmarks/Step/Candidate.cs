namespace Matex.Benchmarks.Step;

/// <summary>One way to make a training step.</summary>
/// <param name="Name">What the results call it.</param>
/// <param name="Measure">Runs it once; the median of its milliseconds a step.</param>
internal sealed record Candidate(string Name, Func<double> Measure);
