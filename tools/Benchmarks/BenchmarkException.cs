namespace Matex.Benchmarks;

/// <summary>A measurement that cannot be made; the message says why and what helps.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
