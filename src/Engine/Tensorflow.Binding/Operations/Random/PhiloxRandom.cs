namespace Tensorflow.Engine;

/// <summary>
/// The counter-based generator Philox4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", 2011)
/// with the seeding of TensorFlow's PhiloxRandom: the first seed is the key, the second the upper counter.
/// </summary>
internal struct PhiloxRandom(ulong seed, ulong seed2)
{
    private const uint MultiplierA = 0xD2511F53;
    private const uint MultiplierB = 0xCD9E8D57;
    private const uint WeylA = 0x9E3779B9;
    private const uint WeylB = 0xBB67AE85;

    private ulong _low;
    private ulong _high = seed2;
    private readonly uint _keyA = (uint)seed;
    private readonly uint _keyB = (uint)(seed >> 32);

    /// <summary>Advances by a number of 128-bit samples.</summary>
    public void Skip(ulong count)
    {
        var low = _low + count;
        if (low < count)
            _high++;
        _low = low;
    }

    /// <summary>The next four 32-bit numbers.</summary>
    public void Next(out uint a, out uint b, out uint c, out uint d)
    {
        a = (uint)_low;
        b = (uint)(_low >> 32);
        c = (uint)_high;
        d = (uint)(_high >> 32);
        var keyA = _keyA;
        var keyB = _keyB;
        for (var round = 0; round < 10; round++)
        {
            var productA = (ulong)MultiplierA * a;
            var productB = (ulong)MultiplierB * c;
            a = (uint)(productB >> 32) ^ b ^ keyA;
            b = (uint)productB;
            c = (uint)(productA >> 32) ^ d ^ keyB;
            d = (uint)productA;
            keyA += WeylA;
            keyB += WeylB;
        }
        Skip(1);
    }
}
