using System.Security.Cryptography;

namespace Tensorflow.Engine;

/// <summary>The generator of one stateful random kernel: each run takes its own range of samples (TensorFlow's GuardedPhiloxRandom).</summary>
internal sealed class GuardedPhilox
{
    /// <summary>Samples of 128 bits that TensorFlow reserves for each output element.</summary>
    public const int SamplesPerOutput = 256;

    private readonly Lock _gate = new();
    private PhiloxRandom _generator;
    private PhiloxRandom _last;

    /// <summary>Seeds (0, 0) mean a seed from the operating system.</summary>
    public GuardedPhilox(long seed, long seed2)
        : this(Generator(seed, seed2)) { }

    private GuardedPhilox(PhiloxRandom generator) => _generator = _last = generator;

    /// <summary>Where it is, and where it was before the last run of its kernel.</summary>
    public (PhiloxRandom Next, PhiloxRandom Last) Position
    {
        get
        {
            lock (_gate)
                return (_generator, _last);
        }
        set
        {
            lock (_gate)
                (_generator, _last) = value;
        }
    }

    /// <summary>A generator that gives once more what the kernel drew in its last run.</summary>
    public GuardedPhilox Again() => new(Position.Last);

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
            var local = _last = _generator;
            _generator.Skip(samples);
            return local;
        }
    }

    /// <summary>Reserves what a kernel with <paramref name="count"/> outputs may use at most.</summary>
    public PhiloxRandom ReserveOutputs(long count) => Reserve128((ulong)count * SamplesPerOutput);

    /// <summary>Reserves a number of 32-bit samples.</summary>
    public PhiloxRandom Reserve32(long samples) => Reserve128(((ulong)samples + 3) / 4);
}
