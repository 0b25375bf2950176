namespace Matex.Benchmarks.Step;

/// <summary>One way to make a training step.</summary>
/// <param name="Name">What the results call it.</param>
/// <param name="Measure">Runs it once; the median of its milliseconds a step.</param>
/// <param name="IsPeer">Whether it is another system's: its failure is a result, ours ends the benchmark.</param>
internal sealed record Candidate(string Name, Func<double> Measure, bool IsPeer = false);
