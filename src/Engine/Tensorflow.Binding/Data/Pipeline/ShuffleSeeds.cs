using System.Security.Cryptography;

namespace Tensorflow.Engine;

/// <summary>
/// The seeds of a shuffled data set's iterations. They belong to the data set: each iteration draws the next two, so
/// that the orders differ; or all use the same when it is not to be reshuffled (TensorFlow's seed generators).
/// </summary>
internal sealed class ShuffleSeeds
{
    private readonly Lock _gate = new();
    private readonly ulong _seed;
    private readonly ulong _seed2;
    private readonly bool _reshuffleEachIteration;
    private SingleSamples _samples;

    /// <summary>Seeds (0, 0) mean seeds from the operating system.</summary>
    public ShuffleSeeds(long seed, long seed2, bool reshuffleEachIteration)
    {
        if (seed == 0 && seed2 == 0)
        {
            Span<byte> bytes = stackalloc byte[2 * sizeof(long)];
            RandomNumberGenerator.Fill(bytes);
            seed = BitConverter.ToInt64(bytes);
            seed2 = BitConverter.ToInt64(bytes[sizeof(long)..]);
        }
        _seed = (ulong)seed;
        _seed2 = (ulong)seed2;
        _reshuffleEachIteration = reshuffleEachIteration;
        _samples = new SingleSamples(new PhiloxRandom(_seed, _seed2));
    }

    /// <summary>The generator of the next iteration.</summary>
    public SingleSamples Next()
    {
        if (!_reshuffleEachIteration)
            return new SingleSamples(new PhiloxRandom(_seed, _seed2));
        lock (_gate)
        {
            var seed = _samples.Next();
            return new SingleSamples(new PhiloxRandom(seed, _samples.Next()));
        }
    }
}
