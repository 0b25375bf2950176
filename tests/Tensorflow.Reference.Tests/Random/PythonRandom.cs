namespace Tensorflow.Reference.Tests.Random;

/// <summary>
/// Python's random.Random(seed).randint(0, 2**31 - 1), from which Python TensorFlow takes the seeds of eager
/// operations without one: the Mersenne Twister (Matsumoto and Nishimura, 1998) seeded by an array.
/// TensorFlow.NET uses System.Random there, so the reference's numbers are held at the level of the operation.
/// </summary>
internal sealed class PythonRandom
{
    private const int Size = 624;
    private readonly uint[] _state = new uint[Size];
    private int _next = Size;

    public PythonRandom(uint seed)
    {
        _state[0] = 19650218;
        for (var i = 1; i < Size; i++)
            _state[i] = (1812433253 * (_state[i - 1] ^ (_state[i - 1] >> 30))) + (uint)i;
        var at = 1;
        for (var k = 0; k < Size; k++)
        {
            _state[at] = (_state[at] ^ ((_state[at - 1] ^ (_state[at - 1] >> 30)) * 1664525)) + seed;
            at = Advance(at);
        }
        for (var k = 0; k < Size - 1; k++)
        {
            _state[at] = (_state[at] ^ ((_state[at - 1] ^ (_state[at - 1] >> 30)) * 1566083941)) - (uint)at;
            at = Advance(at);
        }
        _state[0] = 0x80000000;
    }

    /// <summary>A number in [0, 2^31): 32 bits, drawn again while they are too large.</summary>
    public int Next()
    {
        while (true)
        {
            var bits = NextBits();
            if (bits <= int.MaxValue)
                return (int)bits;
        }
    }

    private int Advance(int at)
    {
        if (at + 1 < Size)
            return at + 1;
        _state[0] = _state[Size - 1];
        return 1;
    }

    private uint NextBits()
    {
        if (_next == Size)
            Twist();
        var y = _state[_next++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >> 18);
    }

    private void Twist()
    {
        for (var i = 0; i < Size; i++)
        {
            var y = (_state[i] & 0x80000000) | (_state[(i + 1) % Size] & 0x7fffffff);
            _state[i] = _state[(i + 397) % Size] ^ (y >> 1) ^ ((y & 1) != 0 ? 0x9908b0df : 0);
        }
        _next = 0;
    }
}
