namespace Tensorflow.Engine;

/// <summary>Class k has the probability log((k + 2) / (k + 1)) / log(range + 1): words by their rank.</summary>
internal sealed class LogUniformSampler(int range) : CandidateSampler(range)
{
    private readonly double _log = double.LogP1(range);

    // Rounding may give the range itself.
    protected override long Next(ref SingleSamples samples) =>
        ((long)Math.Exp(samples.NextDouble() * _log) - 1) % Range;

    protected override float Probability(long candidate) =>
        (float)(Math.Log((candidate + 2.0) / (candidate + 1.0)) / _log);
}
