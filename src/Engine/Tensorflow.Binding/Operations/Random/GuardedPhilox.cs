using System.Security.Cryptography;

namespace Tensorflow.Engine;

/// <summary>The generator of one stateful random kernel: each run takes its own range of samples (TensorFlow's GuardedPhiloxRandom).</summary>
internal sealed class GuardedPhilox
{
    /// <summary>Samples of 128 bits that TensorFlow reserves for each output element.</summary>
    public const int SamplesPerOutput = 256;

    private readonly Lock _gate = new();
    private PhiloxRandom _generator;

    /// <summary>Seeds (0, 0) mean a seed from the operating system.</summary>
    public GuardedPhilox(long seed, long seed2) => _generator = Generator(seed, seed2);

    /// <summary>A generator that is not shared; seeds (0, 0) mean a seed from the operating system.</summary>
    public static PhiloxRandom Generator(long seed, long seed2)
    {
        if (seed == 0 && seed2 == 0)
        {
            Span<byte> bytes = stackalloc byte[16];
            RandomNumberGenerator.Fill(bytes);
            seed = BitConverter.ToInt64(bytes);
            seed2 = BitConverter.ToInt64(bytes[8..]);
        }
        return new PhiloxRandom((ulong)seed, (ulong)seed2);
    }

    /// <summary>A generator at the current position, which is then advanced.</summary>
    public PhiloxRandom Reserve128(ulong samples)
    {
        lock (_gate)
        {
            var local = _generator;
            _generator.Skip(samples);
            return local;
        }
    }

    /// <summary>Reserves what a kernel with <paramref name="count"/> outputs may use at most.</summary>
    public PhiloxRandom ReserveOutputs(long count) => Reserve128((ulong)count * SamplesPerOutput);

    /// <summary>Reserves a number of 32-bit samples.</summary>
    public PhiloxRandom Reserve32(long samples) => Reserve128(((ulong)samples + 3) / 4);
}
