namespace Matex.Benchmarks.Step;

/// <summary>Interleaved rounds: each candidate runs once in each of them.</summary>
internal static class InterleavedRounds
{
    /// <summary>
    /// A peer that fails in a round (its port is taken, a package is missing) is measured by its other rounds; the
    /// entry says what happened.
    /// </summary>
    /// <exception cref="BenchmarkException">A candidate that is no peer failed.</exception>
    public static StepEntry[] Measure(IReadOnlyList<Candidate> candidates, int rounds)
    {
        var times = candidates.Select(_ => new double?[rounds]).ToArray();
        var errors = new string?[candidates.Count];
        for (var round = 0; round < rounds; round++)
            foreach (var (index, candidate) in candidates.Index())
            {
                Console.Error.WriteLine($"round {round + 1} of {rounds}: {candidate.Name}");
                try
                {
                    times[index][round] = candidate.Measure();
                }
                catch (BenchmarkException exception) when (candidate.IsPeer)
                {
                    errors[index] = exception.Message;
                    Console.Error.WriteLine($"{candidate.Name} failed: {exception.Message}");
                }
            }
        return [.. candidates.Select((candidate, index) => new StepEntry(candidate.Name, times[index], errors[index]))];
    }
}
