namespace Tensorflow.Engine;

/// <summary>
/// Draws classes, for losses that compare with a few other classes instead of with all (TensorFlow's RangeSampler, number for
/// number).
/// </summary>
/// <param name="range">The classes are [0, range).</param>
internal abstract class CandidateSampler(int range)
{
    /// <summary>The number of classes.</summary>
    protected int Range { get; } = range;

    /// <summary>Draws classes with repetition, or without (<paramref name="unique"/>).</summary>
    /// <returns>The classes, and how many were drawn for them.</returns>
    public (long[] Classes, int Tries) Draw(PhiloxRandom generator, int count, bool unique)
    {
        var samples = new SingleSamples(generator);
        var classes = new long[count];
        var seen = new HashSet<long>();
        var tries = 0;
        for (var i = 0; i < count; )
        {
            tries++;
            classes[i] = Next(ref samples);
            if (!unique || seen.Add(classes[i]))
                i++;
        }
        return (classes, tries);
    }

    /// <summary>How often a class is expected among the ones that were drawn.</summary>
    public float Expected(long candidate, int count, int tries)
    {
        var probability = Probability(candidate);
        return tries == count ? probability * count : (float)-double.ExpM1(tries * double.LogP1(-(double)probability));
    }

    protected abstract long Next(ref SingleSamples samples);

    protected abstract float Probability(long candidate);
}
