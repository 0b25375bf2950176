using Matex.Transparent.Interception;
using Matex.Transparent.TensorFlow.Seeds;

namespace Matex.Transparent.TensorFlow.Advices;

/// <summary>Where TensorFlow.NET decides on the seeds of an operation.</summary>
public static class SeedAdvices
{
    [Around("Tensorflow.random_seed", "get_seed", Purpose = "unseeded operations get agreed seeds")]
    public static (int?, int?) GetSeed(Func<int?, (int?, int?)> proceed, int? operation)
    {
        var seeds = proceed(operation);
        if (!AgreedSeeds.AreGiven || seeds is not (null or 0, null or 0))
        {
            return seeds;
        }
        var (seed, number) = AgreedSeeds.Next();
        return (seed, number);
    }
}
