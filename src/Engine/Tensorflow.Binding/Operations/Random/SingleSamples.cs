namespace Tensorflow.Engine;

/// <summary>Gives the numbers of a <see cref="PhiloxRandom"/> one at a time (TensorFlow's SingleSampleAdapter).</summary>
internal struct SingleSamples(PhiloxRandom generator)
{
    private PhiloxRandom _generator = generator;
    private uint _b;
    private uint _c;
    private uint _d;
    private int _left;

    public uint Next()
    {
        switch (_left)
        {
            case 3:
                _left = 2;
                return _b;
            case 2:
                _left = 1;
                return _c;
            case 1:
                _left = 0;
                return _d;
            default:
                _generator.Next(out var a, out _b, out _c, out _d);
                _left = 3;
                return a;
        }
    }

    /// <summary>Two numbers as one, the lower half first.</summary>
    public ulong NextUInt64()
    {
        var low = Next();
        return low | ((ulong)Next() << 32);
    }

    /// <summary>A double in [0, 1) from two numbers.</summary>
    public double NextDouble()
    {
        var high = Next();
        return Distributions.ToDouble(high, Next());
    }
}
