namespace Tensorflow.Engine;

/// <summary>All classes are as likely.</summary>
internal sealed class UniformSampler(int range) : CandidateSampler(range)
{
    protected override long Next(ref SingleSamples samples)
    {
        var n = (ulong)Range;
        if ((n & (n - 1)) == 0)
            return (long)(samples.NextUInt64() & (n - 1));
        // The first numbers are refused, so that every remainder is as likely.
        var refused = (ulong.MaxValue % n) + 1;
        ulong number;
        do number = samples.NextUInt64();
        while (number < refused);
        return (long)(number % n);
    }

    protected override float Probability(long candidate) => 1f / Range;
}
